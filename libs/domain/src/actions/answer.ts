import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IsLine } from '../line.js';
import { OpenLink } from '../people/door.commands.js';
import { Promised } from '../time/promised.js';
import { ACTION_WORDS_MAX } from './action.commands.js';
import { ACTION_STATUSES, type ActionPriority, type ActionStatus } from './action.status.js';

/** What whoever is reminded can answer from the letter itself: each is the command `action.<act>`; to be reminded later is `reminder.snooze`. */
export const ANSWER_ACTS = ['accept', 'finish', 'assure', 'move', 'snooze'] as const;
export type AnswerAct = (typeof ANSWER_ACTS)[number];

/** For how many hours an answer by a link can be taken back. */
export const UNDO_HOURS = 24;

/** What can be answered of an action that stands so: it is taken on only while nobody has, and what is about life or safety cannot wait. */
export const answersFor = (status: ActionStatus, priority: ActionPriority): AnswerAct[] =>
  ACTION_STATUSES[status].reminds
    ? ANSWER_ACTS.filter(
        (act) => (act !== 'accept' || status === 'assigned') && (act !== 'snooze' || priority !== 'life_or_safety'),
      )
    : [];

/** Answers a reminder by the link in its letter. */
export class AnswerByLink extends OpenLink {
  @IsIn(ANSWER_ACTS)
  act: AnswerAct;

  /** What shows that it is done, or why it will be late; of the others none is needed. */
  @IsOptional()
  @IsLine(ACTION_WORDS_MAX)
  words?: string;

  /** Until when it will be done, with `move`. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Promised)
  due?: Promised;
}

/** What the link in a letter can do now. Neither what it is about nor whom it concerns. */
export type AnswerView =
  | { state: 'open'; acts: AnswerAct[]; /** The time zone of another date. */ zone: string }
  | {
      state: 'answered';
      /** Until when it can be taken back, ISO 8601 in UTC; null when it no longer can. */ undo: string | null;
    };
