import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IsLocalDate } from '../time/promised.js';

/** What is counted of people of whom no file is kept. */
export const TALLY_KINDS = ['contact', 'test', 'kit'] as const;
export type TallyKind = (typeof TALLY_KINDS)[number];

/** The most that is counted at once; more is a slip of the pen. */
export const TALLY_MAX = 500;

/** Counts what was given to people who want no file: how many, and of nobody anything. */
export class AddTally {
  @IsIn(TALLY_KINDS)
  kind: TallyKind;

  @IsInt()
  @Min(1)
  @Max(TALLY_MAX)
  count: number;

  /** The local day on which it was; not a day to come. */
  @IsLocalDate()
  on: string;
}

/** What an agency counted on one day. */
export interface TallyRow {
  on: string;
  kind: TallyKind;
  count: number;
}
