import { Transform } from 'class-transformer';
import { IsIn, Matches } from 'class-validator';
import { readReference } from '../cases/subject-reference.js';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import {
  GLASS_PURPOSES,
  GLASS_REASONS,
  GLASS_VERDICTS,
  GLASS_WORDS_MAX,
  type GlassPurpose,
  type GlassReason,
  type GlassVerdict,
} from './glass.codes.js';

/** Opens a person's file in an emergency, without an agreement: to read it, for two hours, and everybody in the case is told. */
export class BreakGlass {
  /** Random (UUIDv4), made by whoever opens it. */
  @IsId()
  glassId: string;

  /** The case reference, as it was told or stands on a card. There is no other way to find somebody. */
  @Transform(({ value }) => (typeof value === 'string' ? (readReference(value) ?? '') : (value as unknown)))
  @Matches(/^S-/, { message: 'reference must be a case reference, with its last character right' })
  reference: string;

  @IsIn(GLASS_PURPOSES)
  purpose: GlassPurpose;

  @IsIn(GLASS_REASONS)
  reason: GlassReason;

  /** Why, in words, for those who look at it later. */
  @IsLine(GLASS_WORDS_MAX)
  words: string;
}

/** Says what was found by looking at such an opening. Once. */
export class ReviewGlass {
  @IsId()
  glassId: string;

  @IsIn(GLASS_VERDICTS)
  verdict: GlassVerdict;

  @IsLine(GLASS_WORDS_MAX)
  words: string;
}

/** Reads the file that was opened. Each time is kept. */
export class ReadGlass {
  @IsId()
  glassId: string;
}
