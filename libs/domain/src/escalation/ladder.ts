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

/** Who a rung speaks to, as seen from what is due: whoever that is when the rung fires. */
export const RUNG_AUDIENCES = [
  'owner',
  'liaison',
  'deputy',
  'duty',
  'lead',
  'coordinator',
  'chair',
  /** The agenda of the next meeting. */
  'agenda',
] as const;
export type RungAudience = (typeof RUNG_AUDIENCES)[number];

/** The ways on which a rung's notice goes to a person. */
export const RUNG_CHANNELS = ['app', 'mail', 'push', 'webhook'] as const;
export type RungChannel = (typeof RUNG_CHANNELS)[number];

/** Whether a distance is counted in time that is worked, or in time that passes. */
export const LADDER_CLOCKS = ['working', 'wall'] as const;
export type LadderClock = (typeof LADDER_CLOCKS)[number];

/** The most rungs of one ladder. */
export const RUNGS_MAX = 12;
/** The farthest that a rung may lie from what is due, either way, in days that pass. */
export const RUNG_DAYS_MAX = 366;
const HOURS_MAX = RUNG_DAYS_MAX * 24;
const MINUTES_MAX = HOURS_MAX * 60;

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
  @Min(-HOURS_MAX)
  @Max(HOURS_MAX)
  hours?: number;

  @IsOptional()
  @IsInt()
  @Min(-MINUTES_MAX)
  @Max(MINUTES_MAX)
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

/** How reminders of something that is due climb until somebody answers. What only the whole can show: `wrongInLadder`. */
export class Ladder {
  @Matches(/^[a-z][a-z0-9-]{0,39}$/, { message: 'id must be a short name in small letters such as standard' })
  id: string;

  /** A rung that is later than this, after an outage, is not fired unless a person says so. In hours that pass. */
  @IsInt()
  @Min(1)
  @Max(HOURS_MAX)
  obsoleteAfterHours: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(RUNGS_MAX)
  @ValidateNested({ each: true })
  @Type(() => Rung)
  rungs: Rung[];
}
