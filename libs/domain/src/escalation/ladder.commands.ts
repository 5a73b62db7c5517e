import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { ACTION_PRIORITIES, type ActionPriority } from '../actions/action.status.js';
import { IsId } from '../id.js';
import { Promised } from '../time/promised.js';
import { LADDER_NAMES, type LadderName } from './default-ladders.js';
import { Ladder, Steps } from './ladder.js';

/** How the table is reminded from now on. What is reminded of already keeps the ladder that it began with. */
export class SetLadder extends Steps {
  @IsIn(LADDER_NAMES)
  name: LadderName;

  /** The version that was seen; 0 for one that was never changed. */
  @IsInt()
  @Min(0)
  version: number;
}

/** The table is reminded again as every table is at first. */
export class ResetLadder {
  @IsIn(LADDER_NAMES)
  name: LadderName;

  @IsInt()
  @Min(0)
  version: number;
}

/** Who would be reminded of something and when, as long as nobody answers: by a ladder that is being written, or by the table's. */
export class PreviewReminders {
  /** A ladder that is in force nowhere yet; without it the table's. Asked for by who decides how the table is reminded. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Ladder)
  ladder?: Ladder;

  @ValidateNested()
  @Type(() => Promised)
  due: Promised;

  @IsOptional()
  @IsIn(ACTION_PRIORITIES)
  priority?: ActionPriority;

  /** The agency that is to do it. */
  @IsId()
  agencyId: string;

  /** Who is to do it there. */
  @IsOptional()
  @IsId()
  personId?: string;

  /** Where it is agreed; without a case and a part it is an example, which everybody of the agency reads. */
  @IsOptional()
  @IsId()
  caseId?: string;

  @IsOptional()
  @IsId()
  partId?: string;
}
