import type { OftenCarriedChoice } from '../carry-over.js';
import { closeMeeting } from '../deciding/closing.js';
import { openMeeting } from '../deciding/course.js';
import {
  adoptDecision,
  answerDecision,
  type AnswersDecision,
  callObjections,
  draftDecision,
  putDecisions,
} from '../deciding/decisions.js';
import { nextItem } from '../deciding/items.js';
import { checkIn } from '../deciding/roll.js';
import type { MeetingRules } from '../meeting.view.js';
import { aMeeting, anItem, HeldMeeting, personOf } from './a-meeting.js';

/** The seats that are filled. */
export const FOUR = ['health', 'shelter', 'city', 'justice'];
export const NUMBERED = { number: 'TABLE-2027-001', effectiveOn: '2027-03-10' };

/** A meeting at an item to be decided, `rule`, with its text `d` written, and one item more, `later`. */
export function atDecision(rules: Partial<MeetingRules> = {}): HeldMeeting {
  const held = new HeldMeeting(aMeeting([anItem('rule', { kind: 'decision' }), anItem('later')]));
  Object.assign(held.view.meeting.rules, rules);
  held.does(openMeeting, {});
  for (const seat of FOUR) held.does(checkIn, { personId: personOf(seat), seat, mode: 'room' });
  held.does(nextItem, held.chair);
  held.does(draftDecision, { decisionId: 'd', itemId: 'rule' });
  return held;
}

export const puts = (held: HeldMeeting): string[] => held.does(putDecisions, { ...held.chair, decisionIds: ['d'] });

export const calls = (held: HeldMeeting): string[] => held.does(callObjections, { ...held.chair, decisionIds: ['d'] });

export const adopts = (held: HeldMeeting, more: object = {}): string[] =>
  held.does(adoptDecision, { ...held.chair, decisionId: 'd', ...NUMBERED, ...more });

export const answers = (held: HeldMeeting, agencyId: string, more: Partial<AnswersDecision> = {}): string[] =>
  held.does(
    answerDecision,
    { decisionId: 'd', version: 1, agencyId, position: 'consent', hasWords: false, ...more },
    personOf(agencyId),
  );

const NEXT = {
  destination: { to: 'meeting', meetingId: 'next', startsAt: 1e12, noted: false },
  there: new Set<string>(),
} as const;

/** What the close of it would come to; it is not closed by that. */
export const closes = (
  held: HeldMeeting,
  choices: [string, OftenCarriedChoice][] = [],
  reasoned: readonly string[] = [],
): ReturnType<typeof closeMeeting> =>
  closeMeeting(
    held.view,
    { ...held.chair, choices: new Map(choices), reasoned: new Set(reasoned) },
    held.doer('Chair'),
    NEXT,
  );
