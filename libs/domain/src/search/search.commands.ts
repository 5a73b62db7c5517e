import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsId } from '../id.js';
import { SEARCH_MAX, SEARCH_WORDS_MAX } from './parse-search.js';

/** How many messages one answer holds at most. */
export const SEARCH_PAGE_MAX = 50;

const ISO = { strict: true, strictSeparator: true } as const;
/** No database keeps half a letter of two units, nor a letter of number zero. */
// eslint-disable-next-line no-control-regex -- the letter of number zero is exactly what is refused
const KEPT = /^(?:(?!\u0000)\P{Surrogate})*$/u;

function AreWords(): PropertyDecorator {
  return (target, property) => {
    const each = { each: true };
    IsArray()(target, property);
    ArrayMaxSize(SEARCH_WORDS_MAX)(target, property);
    IsString(each)(target, property);
    MaxLength(SEARCH_MAX, each)(target, property);
    Matches(KEPT, { ...each, message: `${String(property)} must be text` })(target, property);
  };
}

/** Where an answer ended: what comes next is older. As it was answered. */
export class SearchPlace {
  @IsISO8601(ISO)
  at: string;

  @Matches(/^(case|part)\/[0-9a-f-]{36}$/, { message: 'stream must be the name of a stream' })
  stream: string;

  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  seq: number;
}

/** Looks for messages that the reader may read and in which all of these words stand; newest first. */
export class FindMessages {
  @IsOptional()
  @AreWords()
  terms?: string[];

  /** Words that stand after one another. */
  @IsOptional()
  @AreWords()
  phrases?: string[];

  /** Whether the last of the terms may be the beginning of a word. */
  @IsOptional()
  @IsBoolean()
  begun?: boolean;

  /** The person who wrote it. */
  @IsOptional()
  @IsId()
  from?: string;

  /** The agency for which it was written. */
  @IsOptional()
  @IsId()
  agency?: string;

  /** In this case alone, with the parts of it that one reads. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /** What was written before this instant. */
  @IsOptional()
  @IsISO8601(ISO)
  before?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => SearchPlace)
  after?: SearchPlace;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SEARCH_PAGE_MAX)
  limit?: number;
}
