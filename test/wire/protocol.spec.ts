import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  CATCH_UP_MAX,
  type ClientMessages,
  type EventType,
  FILES_MAX,
  FOLLOW_MAX,
  HANDLE_MAX,
  MENTIONS_MAX,
  MESSAGE_MAX,
  PAGE,
  PAGE_MAX,
  PINS_MAX,
  type ServerMessages,
  type StreamKind,
  TYPING_MS,
  UNREAD_MAX,
} from '#libs/domain';
import { CASE_COMMANDS } from '#libs/cases';
import { COMMANDS } from '../../apps/api/src/commands.js';
import { useBoard } from '../support/board.js';
import { ROUTES } from '../support/routes.js';
import { type CarriedOut, DocumentReader } from './document-reader.js';
import { stepsOf } from './document-steps.js';

/** What the document must carry out at least once. A name that is missing here does not compile. */
const EVENT_TYPES = {
  'case.opened': true,
  'agency.admitted': true,
  'agency.released': true,
  'part.opened': true,
  'message.posted': true,
  'message.edited': true,
  'message.withdrawn': true,
  'message.reacted': true,
  'message.pinned': true,
  'case.closed': true,
  'list.changed': true,
  'reading.marked': true,
  'task_force.founded': true,
  'colleague.joined': true,
  'task_force.changed': true,
  'person.invited': true,
  'person.joined': true,
  'standing.changed': true,
  'person.disabled': true,
  'account.changed': true,
};
/** What is written down there and shown at work by the stories in test/board. */
const IN_STORIES: Record<Exclude<EventType, keyof typeof EVENT_TYPES>, true> = {
  'colleague.left': true,
  'calendar.changed': true,
  'ladder.changed': true,
  'absence.changed': true,
  'quiet.changed': true,
  'push.changed': true,
  'wish.changed': true,
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
  'agency.added': true,
  'agency.changed': true,
  'invitation.renewed': true,
  'invitation.withdrawn': true,
  'person.enabled': true,
  'person.renamed': true,
  'single_sign_on.changed': true,
  'webhook.changed': true,
  'sessions.ended': true,
  'session.revoked': true,
  'sessions.revoked_all': true,
  'person.shut_out': true,
  'anonymity.set': true,
  'card.given': true,
  'card.asked': true,
  'card.declined': true,
  'card.shown': true,
  'uic.noted': true,
  'uic.met': true,
  'entry.added': true,
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
  'entry.erased': true,
  'glass.tried': true,
  'glass.opened': true,
  'glass.reviewed': true,
  'glass.broken': true,
  'glass.judged': true,
  'rights.changed': true,
};
const ASKED: Record<keyof ClientMessages, true> = {
  follow: true,
  unfollow: true,
  command: true,
  range: true,
  ack: true,
  presence: true,
};
/** Without `ending`, which test/board shows: it is the last that a server says. */
const SAID: Record<Exclude<keyof ServerMessages, 'ending'>, true> = {
  events: true,
  heads: true,
  changed: true,
  lagging: true,
  left: true,
  presence: true,
  seen: true,
};
const KINDS: Record<StreamKind, true> = {
  case: true,
  part: true,
  person: true,
  'task-force': true,
  series: true,
  meeting: true,
  item: true,
  share: true,
  referral: true,
  file: true,
  glass: true,
  control: true,
};
/** The routes that are listed and not shown at work: the stories in test/board and test/wire do that. */
const BY_STORIES =
  /^\w+ \/(?:feeds\/.+|api\/(?:files\/.+|hand-back|task-force\/reminders|calendar.*|ladders.*|reminders\/.+|absences\/.+|sign-in\/.+|account\/.+|agencies.*|first-use.*|recovery\/.+|bounces|address\/.+|invitation\/(passkey-options|join)|invitations\/:invitationId(\/renew)?|people\/:personId\/(enable|end-sessions)|sessions\/end|actions.*|meetings.*|series.*|items.*|answer.*|board.*|reply.*|guest.*|shares.*|cases\/:caseId\/shares|referrals.*|cases\/:caseId\/referrals|access.*|tallies|glass.*|cases\/:caseId\/(file.*|needs.*|identity.*|anonymity|card|uic|asks.*|glass|disclosures)|cards.*|cases\/:fromCaseId\/return|(cases|parts)\/:id\/(actions.*|proposals)|cases\/:caseId\/(parts|following)|parts\/:id\/.+|cases\/:id\/(messages\/.+|reading)))$/;

const TEXT = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'protocol.md'), 'utf8');

const board = useBoard({ HEADS_MS: '300' });
const steps = stepsOf(TEXT);
/** What was carried out, as it is named above and in the code. */
const done: CarriedOut = {
  routes: new Set<string>(),
  commands: new Set<string>(),
  asked: new Set<string>(),
  said: new Set<string>(),
  events: new Set<string>(),
};

const reader = new DocumentReader(board, done);
afterAll(() => reader.end());

describe('docs/protocol.md', () => {
  it('says what the server does, example by example', async () => {
    reader.bound.set('origin', board.api.origin);
    for (const step of steps) {
      const wrong = await reader.take(step).catch((error: Error) => error.message);
      if (wrong) throw new Error(`docs/protocol.md:${step.line}${step.says && `, ${step.says}`}: ${wrong}`);
    }
    expect(reader.unspoken('ben')).toEqual([]);
  }, 180_000);

  it('shows every command, message, event and kind of stream at work', () => {
    expect([...COMMANDS.keys()].filter((name) => !TEXT.includes(`| \`${name}\` |`))).toEqual([]);
    expect([...done.commands].sort()).toEqual(CASE_COMMANDS.map(({ name }) => name).sort());
    expect([...done.asked].sort()).toEqual(Object.keys(ASKED).sort());
    expect([...done.said].sort()).toEqual(Object.keys(SAID).sort());
    expect([...done.events].sort()).toEqual(Object.keys(EVENT_TYPES).sort());
    expect(
      [...Object.keys(EVENT_TYPES), ...Object.keys(IN_STORIES)].filter((type) => !TEXT.includes(`\n| \`${type}\` |`)),
    ).toEqual([]);
    expect(Object.keys(KINDS).filter((kind) => !TEXT.includes(`\n| \`${kind}/<uuid>\` |`))).toEqual([]);
  });

  it('lists every route and shows it at work', () => {
    const routes = ROUTES.map(({ method, path }) => `${method} ${path}`).sort();
    expect(routes.filter((route) => !TEXT.includes(`| \`${route}\` |`))).toEqual([]);
    const used = [...done.routes].map((route) => route.replace(/\/<[^>]*>/g, '/:id'));
    const shown = routes.filter((route) => !BY_STORIES.test(route));
    expect(shown.filter((route) => !used.includes(route.replace(/\/:\w+/g, '/:id')))).toEqual([]);
  });

  it('has the numbers of the code', () => {
    const numbers = [...TEXT.matchAll(/^\| [^|]+ \| (\d+) \|$/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual([
      MESSAGE_MAX,
      HANDLE_MAX,
      PAGE,
      PAGE_MAX,
      CATCH_UP_MAX,
      FOLLOW_MAX,
      MENTIONS_MAX,
      FILES_MAX,
      PINS_MAX,
      UNREAD_MAX,
      TYPING_MS,
      65_536,
    ]);
  });
});
