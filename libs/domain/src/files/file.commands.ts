import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsId } from '../id.js';
import { FILE_MAX, FILE_TYPES, type FileType } from './file.js';

/** What may be the name of a stream; whether it is one that the actor writes to, the command asks. */
const STREAM = /^[a-z-]{1,20}\/[0-9a-f-]{36}$/;
/** The name of something in the store: chance alone, and nothing of what somebody typed. */
const KEY = /^[0-9a-f]{32}$/;
/** A picture's longest side, in pixels; larger ones are made smaller when they come. */
export const PICTURE_SIDE_MAX = 4096;

/** A file whose bytes stand in the store. Only the door says so, after it looked at them itself. */
export class KeepFile {
  @IsId()
  fileId: string;

  @Matches(STREAM)
  stream: string;

  @IsIn(['ready', 'refused'])
  state: 'ready' | 'refused';

  @IsIn(Object.keys(FILE_TYPES))
  type: FileType;

  /** Of what is kept: a picture was made anew. */
  @IsInt()
  @Min(0)
  @Max(8 * FILE_MAX)
  bytes: number;

  /** Of what was sent. */
  @IsInt()
  @Min(1)
  @Max(FILE_MAX)
  received: number;

  /** SHA-256 of what was sent, in hexadecimal digits. */
  @Matches(/^[0-9a-f]{64}$/)
  hash: string;

  /** How many bytes one person may send within a day, and the files of a table may have altogether. */
  @IsInt()
  @Min(1)
  dayMax: number;

  @IsInt()
  @Min(1)
  totalMax: number;

  @IsOptional()
  @Matches(KEY)
  storeKey?: string;

  @IsOptional()
  @Matches(KEY)
  previewKey?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PICTURE_SIDE_MAX)
  width?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PICTURE_SIDE_MAX)
  height?: number;
}
