import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LABELS } from '../continuum/continuum.codes.js';
import type { Label } from '../continuum/label.js';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { AGREED_PURPOSES, type AgreedPurpose } from '../shares/share-terms.js';
import { Promised } from '../time/promised.js';
import { REFERRAL_SERVICES, type ReferralService } from './referral.services.js';
import {
  ATTEMPT_CHANNELS,
  type Attempt,
  NEXT_STEPS,
  type NextStep,
  REASON_FAMILIES,
  type ReasonFamily,
  REFERRAL_PRIORITIES,
  REFERRAL_REASON_CODES,
  REFERRAL_STATE_NAMES,
  type ReferralPriority,
  type ReferralReason,
  type ReferralState,
} from './referral.status.js';

/** The longest words that go with a referral; in characters. */
export const REFERRAL_WORDS_MAX = 500;
/** The longest wait that is estimated, in days, and the last place on a list. */
const WAIT_MAX = 3650;

/** Writes down that somebody is to be referred, for the actor's agency. Nobody else learns of it but whoever coordinates. */
export class DraftReferral {
  /** Random (UUIDv4), made by whoever refers: it tells no date. */
  @IsId()
  referralId: string;

  @IsId()
  caseId: string;

  /** The restricted part in which it is talked of; without it, in the case. */
  @IsOptional()
  @IsId()
  partId?: string;

  @IsId()
  receiverAgencyId: string;

  @IsIn(REFERRAL_SERVICES)
  service: ReferralService;

  @IsIn(AGREED_PURPOSES)
  purpose: AgreedPurpose;

  @IsIn(REFERRAL_PRIORITIES)
  priority: ReferralPriority;

  /** What exactly is asked for. */
  @IsOptional()
  @IsLine(REFERRAL_WORDS_MAX)
  words?: string;
}

/** Whoever coordinates writes down what follows a referral, for the agency that sent that one: it asks the person, and sends it. */
export class FollowUpReferral {
  /** The one that it follows. */
  @IsId()
  referralId: string;

  /** Random (UUIDv4), made by whoever writes it down. */
  @IsId()
  nextId: string;

  @IsId()
  receiverAgencyId: string;

  @IsIn(REFERRAL_SERVICES)
  service: ReferralService;

  @IsIn(REFERRAL_PRIORITIES)
  priority: ReferralPriority;
}

/** Why, and on which side it lies: asked for and never inferred. */
export class ReferralReasonGiven {
  @IsIn(REASON_FAMILIES)
  family: ReasonFamily;

  @IsIn(REFERRAL_REASON_CODES)
  code: ReferralReason;
}

/** Where it goes on. */
export class ReferralNextStep {
  @IsIn(NEXT_STEPS)
  kind: NextStep['kind'];

  @IsOptional()
  @IsId()
  referralId?: string;
}

class OnReferral {
  @IsId()
  referralId: string;
}

/** Moves a referral. What must be said with a move, the table of moves knows; what is not asked for is refused by it. */
export class MoveReferral extends OnReferral {
  @IsIn(REFERRAL_STATE_NAMES)
  to: ReferralState;

  /** How it stood when this was decided; refused as `illegal_move` when it stands otherwise by now. */
  @IsOptional()
  @IsIn(REFERRAL_STATE_NAMES)
  from?: ReferralState;

  @IsOptional()
  @ValidateNested()
  @Type(() => ReferralReasonGiven)
  reason?: ReferralReasonGiven;

  @IsOptional()
  @ValidateNested()
  @Type(() => ReferralNextStep)
  nextStep?: ReferralNextStep;

  /** A question, an answer, a remark, or where to come and how one gets in. */
  @IsOptional()
  @IsLine(REFERRAL_WORDS_MAX)
  words?: string;

  /** When the appointment is, with a time. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Promised)
  slot?: Promised;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(WAIT_MAX)
  position?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(WAIT_MAX)
  estimateDays?: number;

  /** What a question asks for. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LABELS.length)
  @ArrayUnique()
  @IsIn(LABELS, { each: true })
  asksFor?: Label[];

  /** The service that was given. */
  @IsOptional()
  @IsIn(REFERRAL_SERVICES)
  given?: ReferralService;
}

/** Somebody tried to reach the person, who had not been met. */
export class TryReferral extends OnReferral {
  @IsIn(ATTEMPT_CHANNELS)
  channel: Attempt['channel'];
}

/** Asks an agency to go along to the first contact; without one that is taken back, also where it said yes. */
export class AccompanyReferral extends OnReferral {
  @IsOptional()
  @IsId()
  agencyId?: string;
}

/** The agency that is asked goes along, or does not; one that said yes says no when it cannot any more. */
export class GoAlongReferral extends OnReferral {
  @IsBoolean()
  goes: boolean;
}

/** Says who takes the present step for the agency that holds it; left out for nobody in particular. */
export class AssignReferral extends OnReferral {
  @IsOptional()
  @IsId()
  personId?: string;
}
