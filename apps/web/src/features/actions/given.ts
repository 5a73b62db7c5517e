import { type ActionState, instantOf, type Promised } from '#libs/domain';
import type { ActionStep } from './action-steps.js';

/** What somebody has given in the sheet of a step, so far. */
export interface Given {
  words: string;
  /** `YYYY-MM-DD`, or empty. */
  date: string;
  /** `HH:MM`, or empty for the end of the day. */
  time: string;
  agencyId: string | null;
  /** Who does it; null for nobody. */
  personId: string | null;
  helperIds: readonly string[];
}

/** Which field is not right yet. */
export type GivenFault = 'words' | 'due' | 'choice';

type About = Pick<ActionState, 'due' | 'holderId' | 'helperIds'>;

export const givenAtFirst = ({ due, holderId, helperIds }: About): Given => ({
  words: '',
  date: due.date,
  time: due.time ?? '',
  agencyId: null,
  personId: holderId,
  helperIds,
});

/** What was given when a step was sent that was refused, to be put right. */
export function givenAgain(about: About, input: object): Given {
  const { words, due, agencyId, personId } = input as {
    words?: string;
    due?: Promised;
    agencyId?: string;
    personId?: string;
  };
  const first = givenAtFirst(about);
  return {
    ...first,
    words: words ?? '',
    ...(due ? { date: due.date, time: due.time ?? '' } : {}),
    agencyId: agencyId ?? null,
    personId: personId ?? first.personId,
  };
}

/** Beside which field the reason of a refusal stands, by the fields that it names; null where it is about none of them. */
export function faultOf(fields: Readonly<Record<string, unknown>> = {}): GivenFault | null {
  const [named] = Object.keys(fields).map((path) => path.split('.')[0]!);
  if (named === 'words' || named === 'due') return named;
  return named === 'agencyId' || named === 'personId' ? 'choice' : null;
}

/** The date as it is promised now, in the zone in which it was promised before. */
export const dueGiven = ({ date, time }: Given, { due: { zone } }: Pick<About, 'due'>): Promised => ({
  date,
  ...(time ? { time } : {}),
  zone,
});

const NEEDS_WORDS: readonly ActionStep[] = ['block', 'decline', 'finish', 'return', 'cancel', 'move', 'refuse'];

/** What is not right yet, first things first; null when it can be done. */
export function wrongIn(step: ActionStep, given: Given, about: About, now: number): GivenFault | null {
  if (step === 'move' && !liesAhead(given, about, now)) return 'due';
  if (NEEDS_WORDS.includes(step) && !given.words.trim()) return 'words';
  return step === 'offer' && given.agencyId === null ? 'choice' : null;
}

function liesAhead(given: Given, about: About, now: number): boolean {
  if (!given.date) return false;
  const due = dueGiven(given, about);
  const same = due.date === about.due.date && due.time === about.due.time;
  return !same && instantOf(due) > now;
}

/** What the commands of a step hold beside which action it is: one for each command. */
export function inputsOf(step: ActionStep, given: Given, about: About): object[] {
  const words = given.words.trim();
  if (step === 'move') return [{ due: dueGiven(given, about), words }];
  if (step === 'offer') return [{ agencyId: given.agencyId }];
  if (step === 'hold') return holdChanges(about.holderId, given.personId);
  if (step === 'help') return helpChanges(about.helperIds, given.helperIds);
  return [{ words }];
}

/** Nobody is said by naming nobody. */
const holdChanges = (before: string | null, after: string | null): object[] =>
  before === after ? [] : [after === null ? {} : { personId: after }];

/** Each of several changes would find the action changed by the one before: they name no revision. */
const helpChanges = (before: readonly string[], after: readonly string[]): object[] => [
  ...after.filter((id) => !before.includes(id)).map((personId) => ({ personId, on: true, revision: undefined })),
  ...before.filter((id) => !after.includes(id)).map((personId) => ({ personId, on: false, revision: undefined })),
];
