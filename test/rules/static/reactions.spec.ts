import { describe, expect, it } from '@jest/globals';
import { ACTION_REACTIONS } from '#libs/actions';
import { BOARD_REACTIONS } from '#libs/board';
import { CASE_REACTIONS } from '#libs/cases';
import { ESCALATION_REACTIONS } from '#libs/escalation';
import type { EventType } from '#libs/domain';
import { IDENTITY_REACTIONS } from '#libs/identity';
import { MEETING_REACTIONS } from '#libs/meetings';
import { PERSON_FILE_REACTIONS } from '#libs/person-file';
import { REFERRAL_REACTIONS } from '#libs/referrals';
import { SHARE_REACTIONS } from '#libs/shares';
import { ROOT, sources } from '../support/sources.js';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BY_FEATURE = {
  actions: ACTION_REACTIONS,
  cases: CASE_REACTIONS,
  escalation: ESCALATION_REACTIONS,
  meetings: MEETING_REACTIONS,
  shares: SHARE_REACTIONS,
  referrals: REFERRAL_REACTIONS,
  board: BOARD_REACTIONS,
  identity: IDENTITY_REACTIONS,
  'person-file': PERSON_FILE_REACTIONS,
};
const REACTIONS = Object.entries(BY_FEATURE).flatMap(([feature, reactions]) =>
  reactions.map(({ name, to }) => ({ feature, name, to })),
);
/** Every type of event there is: a type that is missing here does not compile. */
const TYPES: Record<EventType, true> = {
  'case.opened': true,
  'agency.admitted': true,
  'agency.released': true,
  'colleague.joined': true,
  'colleague.left': true,
  'part.opened': true,
  'message.posted': true,
  'message.edited': true,
  'message.withdrawn': true,
  'message.reacted': true,
  'message.pinned': true,
  'action.proposed': true,
  'action.assigned': true,
  'action.accepted': true,
  'action.started': true,
  'action.blocked': true,
  'action.declined': true,
  'action.finished': true,
  'action.verified': true,
  'action.returned': true,
  'action.cancelled': true,
  'action.moved': true,
  'action.offered': true,
  'action.taken': true,
  'action.refused': true,
  'action.held': true,
  'action.helped': true,
  'action.assured': true,
  'action.undone': true,
  'reminder.climbed': true,
  'reminder.snoozed': true,
  'calendar.changed': true,
  'ladder.changed': true,
  'absence.changed': true,
  'quiet.changed': true,
  'push.changed': true,
  'wish.changed': true,
  'case.closed': true,
  'series.opened': true,
  'series.changed': true,
  'rota.changed': true,
  'series.planned': true,
  'meeting.planned': true,
  'meeting.called': true,
  'meeting.moved': true,
  'meeting.cancelled': true,
  'meeting.restored': true,
  'meeting.opened': true,
  'meeting.left_alone': true,
  'meeting.suspended': true,
  'meeting.resumed': true,
  'meeting.closed': true,
  'agenda.ordered': true,
  'item.proposed': true,
  'item.scheduled': true,
  'item.changed': true,
  'item.parked': true,
  'item.refused': true,
  'item.withdrawn': true,
  'item.merged': true,
  'item.carried': true,
  'item.begun': true,
  'item.extended': true,
  'item.concluded': true,
  'item.deferred': true,
  'item.referred': true,
  'hand.raised': true,
  'hand.lowered': true,
  'hand.ordered': true,
  'chair.asked': true,
  'chair.passed': true,
  'roll.changed': true,
  'roll.corrected': true,
  'quorum.lost': true,
  'quorum.returned': true,
  'interest.declared': true,
  'decision.drafted': true,
  'decision.put': true,
  'decision.answered': true,
  'decision.called': true,
  'decision.adopted': true,
  'decision.not_adopted': true,
  'decision.withdrawn': true,
  'decision.deferred': true,
  'consent.pulled': true,
  'meeting.placed': true,
  'meeting.replied': true,
  'note.written': true,
  'guest.asked': true,
  'guest.withdrawn': true,
  'paper.added': true,
  'paper.replaced': true,
  'paper.removed': true,
  'paper.carried': true,
  'action.captured': true,
  'meeting.said': true,
  'anonymity.set': true,
  'card.given': true,
  'card.asked': true,
  'card.declined': true,
  'card.shown': true,
  'uic.noted': true,
  'uic.met': true,
  'entry.added': true,
  'entry.erased': true,
  'glass.tried': true,
  'glass.opened': true,
  'glass.reviewed': true,
  'glass.broken': true,
  'glass.judged': true,
  'need.said': true,
  'need.moved': true,
  'referral.drafted': true,
  'referral.moved': true,
  'referral.tried': true,
  'referral.accompanied': true,
  'referral.assigned': true,
  'referral.said': true,
  'share.given': true,
  'share.said': true,
  'share.confirmed': true,
  'share.renewed': true,
  'share.suspended': true,
  'share.resumed': true,
  'share.revoked': true,
  'task_force.founded': true,
  'task_force.changed': true,
  'agency.added': true,
  'agency.changed': true,
  'person.invited': true,
  'invitation.renewed': true,
  'invitation.withdrawn': true,
  'person.joined': true,
  'standing.changed': true,
  'person.disabled': true,
  'person.enabled': true,
  'person.renamed': true,
  'single_sign_on.changed': true,
  'webhook.changed': true,
  'sessions.ended': true,
  'list.changed': true,
  'reading.marked': true,
  'account.changed': true,
  'session.revoked': true,
  'sessions.revoked_all': true,
  'person.shut_out': true,
  'rights.changed': true,
};

describe('every reaction', () => {
  it.each(REACTIONS)('$name says its effect and what it follows from', ({ name }) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*-when-[a-z]+(-[a-z]+)*$/);
  });

  it.each(REACTIONS)('$name stands in a file of its name', ({ feature, name }) => {
    expect(existsSync(join(ROOT, 'libs', feature, 'src', 'reactions', `${name}.ts`))).toBe(true);
  });

  it.each(REACTIONS)('$name follows events that there are', ({ to }) => {
    expect(to.length).toBeGreaterThan(0);
    for (const type of to) expect(Object.keys(TYPES)).toContain(type);
  });

  it('has a name that no other has', () => {
    const names = REACTIONS.map(({ name }) => name);
    expect([...new Set(names)]).toEqual(names);
  });

  it('is known: no file of a reaction is left out', () => {
    const files = sources(['libs'], /\.ts$/).filter(
      ({ path }) => /\/reactions\/[^/]+-when-[^/]+\.ts$/.test(path) && !path.endsWith('.spec.ts'),
    );
    expect(files.map(({ name }) => name.replace(/\.ts$/, '')).sort()).toEqual(REACTIONS.map(({ name }) => name).sort());
  });
});
