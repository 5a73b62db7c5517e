import { IsBoolean, IsOptional, ValidateBy } from 'class-validator';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';

/** The longest line on how the person said it, in characters. */
export const ANONYMITY_WORDS_MAX = 300;

/**
 * Notes that the person wants to be anonymous in a case, or no longer. Both are their word and nobody else's: to be anonymous is simply
 * granted; that they gave it up is written down, with how they said it and who heard it.
 */
export class SetAnonymity {
  @IsId()
  caseId: string;

  @IsBoolean()
  @ValidateBy({
    name: 'isWitnessed',
    validator: {
      validate: (on, args) => on === true || (args?.object as SetAnonymity | undefined)?.words !== undefined,
      defaultMessage: () => 'on can be false only with words on how the person said it',
    },
  })
  on: boolean;

  /** How the person said it, and who heard it. */
  @IsOptional()
  @IsLine(ANONYMITY_WORDS_MAX)
  words?: string;
}
