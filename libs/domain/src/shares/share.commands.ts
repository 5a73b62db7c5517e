import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { LABELS } from '../continuum/continuum.codes.js';
import type { Label } from '../continuum/label.js';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { Promised } from '../time/promised.js';
import {
  AGREED_PURPOSES,
  type AgreedPurpose,
  type Backward,
  BACKWARDS,
  type Evidence,
  EVIDENCES,
  LEGAL_BASES,
  type LegalBasis,
  SHARE_WORDS_MAX,
} from './share-terms.js';

/** True for the code of a language in ISO 639, of two or three letters. */
export function isLanguageCode(code: unknown): code is string {
  if (typeof code !== 'string' || !/^[a-z]{2,3}$/.test(code)) return false;
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code) !== undefined;
}

const IsLanguageCode = (): PropertyDecorator =>
  ValidateBy({
    name: 'isLanguageCode',
    validator: {
      validate: isLanguageCode,
      defaultMessage: () => 'language must be a code of ISO 639 such as sw',
    },
  });

/** Writes down what may be told of a person, to whom, what for, why and until when. What is told is never passed on; there is no field for it. */
export class GiveShare {
  /** Random (UUIDv4), made by whoever gives it: it tells no date. */
  @IsId()
  shareId: string;

  @IsId()
  caseId: string;

  @IsId()
  recipientAgencyId: string;

  @IsIn(AGREED_PURPOSES)
  purpose: AgreedPurpose;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LABELS.length)
  @ArrayUnique()
  @IsIn(LABELS, { each: true })
  labels: Label[];

  @IsIn(BACKWARDS)
  backward: Backward;

  @IsIn(LEGAL_BASES)
  legalBasis: LegalBasis;

  /** From this day and time on, without a time from its beginning; without it, from now on. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Promised)
  from?: Promised;

  /** Without it, for 90 days. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Promised)
  until?: Promised;

  /** The law, where one is to be named. */
  @IsOptional()
  @IsLine(SHARE_WORDS_MAX)
  citation?: string;

  /** What the person said. */
  @IsOptional()
  @IsLine(SHARE_WORDS_MAX)
  ownWords?: string;

  @IsOptional()
  @IsIn(EVIDENCES)
  evidence?: Evidence;

  /** Who else was there. */
  @IsOptional()
  @IsId()
  witnessId?: string;

  @IsOptional()
  @IsLanguageCode()
  language?: string;

  @IsOptional()
  @IsBoolean()
  interpreter?: boolean;
}

/** Whatever is done about an agreement that was given. */
export class InShare {
  @IsId()
  shareId: string;
}

/** A second person of the agency that tells says that it is so. */
export class ConfirmShare extends InShare {}

/** It holds until then; without a day, for 90 days from now. */
export class RenewShare extends InShare {
  @IsOptional()
  @ValidateNested()
  @Type(() => Promised)
  until?: Promised;
}

/** Nothing is told until it is resumed. */
export class SuspendShare extends InShare {}
export class ResumeShare extends InShare {}

/** The person takes it back: at once, for good, and without a reason. */
export class RevokeShare extends InShare {}
