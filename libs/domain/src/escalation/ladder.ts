import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  LADDER_CLOCKS,
  type LadderClock,
  RUNG_AUDIENCES,
  RUNG_CHANNELS,
  RUNG_DAYS_MAX,
  RUNG_HOURS_MAX,
  RUNG_MINUTES_MAX,
  type RungAudience,
  type RungChannel,
  RUNGS_MAX,
} from './ladder-parts.js';

/** What a ladder is made of stands apart from its input, so that a page which shows one needs nothing of what checks it. */
export * from './ladder-parts.js';

/** How far a rung is from what is due; below nought before it. What is not given is nought. */
export class RungOffset {
  @IsIn(LADDER_CLOCKS)
  clock: LadderClock;

  @IsOptional()
  @IsInt()
  @Min(-RUNG_DAYS_MAX)
  @Max(RUNG_DAYS_MAX)
  days?: number;

  @IsOptional()
  @IsInt()
  @Min(-RUNG_HOURS_MAX)
  @Max(RUNG_HOURS_MAX)
  hours?: number;

  @IsOptional()
  @IsInt()
  @Min(-RUNG_MINUTES_MAX)
  @Max(RUNG_MINUTES_MAX)
  minutes?: number;
}

/** One step of a reminder that climbs: when, to whom, and on which ways. */
export class Rung {
  /** 1 is the lowest. */
  @IsInt()
  @Min(1)
  @Max(RUNGS_MAX)
  number: number;

  @ValidateNested()
  @Type(() => RungOffset)
  offset: RungOffset;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(RUNG_AUDIENCES, { each: true })
  audience: RungAudience[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(RUNG_CHANNELS, { each: true })
  channels: RungChannel[];
}

/** The steps of a ladder, and until when each may still come. */
export class Steps {
  /** A rung that is later than this, after an outage, is not fired unless a person says so. In hours that pass. */
  @IsInt()
  @Min(1)
  @Max(RUNG_HOURS_MAX)
  obsoleteAfterHours: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(RUNGS_MAX)
  @ValidateNested({ each: true })
  @Type(() => Rung)
  rungs: Rung[];
}

/** How reminders of something that is due climb until somebody answers. What only the whole can show: `problemsInLadder`. */
export class Ladder extends Steps {
  @Matches(/^[a-z][a-z0-9-]{0,39}$/, { message: 'id must be a short name in small letters such as standard' })
  id: string;
}
