import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsId } from '../id.js';
import { MESSAGE_MAX } from './case.policy.js';
import { InChannel } from './channel.js';
import { FILES_MAX, MENTIONS_MAX, type Sign, SIGNS } from './message.js';
import { type Part, PARTS } from './part.js';
import { FOLLOW_LEVELS, type FollowLevel } from './reading.js';

/** Something must be written, and no control characters but tab and line break: they hide or reorder what others read. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const WORDS = /^(?!\s*$)[^\u0000-\u0008\u000b-\u001f\u007f-\u009f]*$/;

/** Half of a character that is made of two units: no database keeps it, so nobody else would read it. */
const WHOLE = /^\P{Surrogate}*$/u;

/** At most so many UTF-16 units; the validation library's own `Length` would count some letters as none. */
const atMost = (length: number): RegExp => new RegExp(`^[^]{1,${length}}$`);

/** What somebody says: text with a little markup, see `parseMarkup`; links in it are shown as links. */
export function IsWords(): PropertyDecorator {
  return (target, property) => {
    Matches(atMost(MESSAGE_MAX), { message: `words must be 1 to ${MESSAGE_MAX} characters long` })(target, property);
    Matches(WHOLE, { message: 'words must not hold half a character' })(target, property);
    Matches(WORDS, { message: 'words must hold something readable and no control characters' })(target, property);
  };
}

/** Ids of files, so many as one message carries. */
function AreFiles(): PropertyDecorator {
  return (target, property) => {
    IsOptional()(target, property);
    IsArray()(target, property);
    ArrayMaxSize(FILES_MAX)(target, property);
    ArrayUnique()(target, property);
    IsUUID('all', { each: true })(target, property);
  };
}

/** The number of an event. */
function IsSeq(): PropertyDecorator {
  return (target, property) => {
    IsInt()(target, property);
    Min(1)(target, property);
    Max(Number.MAX_SAFE_INTEGER)(target, property);
  };
}

/** One of the two: a person or an agency. */
export class MentionInput {
  @ValidateIf(({ person, agency }: MentionInput) => person !== undefined || agency === undefined)
  @IsId()
  person?: string;

  @ValidateIf(({ agency }: MentionInput) => agency !== undefined)
  @IsId()
  agency?: string;
}

class WithMentions extends InChannel {
  /** Whom it calls; they must be among those who read it. In the words each stands as `@` and its name. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MENTIONS_MAX)
  @ValidateNested({ each: true })
  @Type(() => MentionInput)
  mentions?: MentionInput[];
}

export class PostMessage extends WithMentions {
  /** May be empty when files hang on it. */
  @ValidateIf(({ words, files }: PostMessage) => words !== '' || !files?.length)
  @IsWords()
  words: string;

  /** The number of the message that it answers. */
  @IsOptional()
  @IsSeq()
  replyTo?: number;

  /** Files that were put up by the same person for this stream, or for the case of this part, and hang on no message yet. */
  @AreFiles()
  files?: string[];
}

export class OpenPart {
  /** Made by the client, so that more can be said in the part before the server has answered. */
  @IsId()
  partId: string;

  @IsId()
  caseId: string;

  @IsIn(PARTS)
  part: Part;

  /** The agencies in the case that read it beside one's own. */
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  agencyIds: string[];

  /** The first message: a part begins with something that is said in it. May be empty when files hang on it. */
  @ValidateIf(({ words, files }: OpenPart) => words !== '' || !files?.length)
  @IsWords()
  words: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MENTIONS_MAX)
  @ValidateNested({ each: true })
  @Type(() => MentionInput)
  mentions?: MentionInput[];

  /** Files of its first message, which were put up for the case: there is no part yet. From now on they are the part's. */
  @AreFiles()
  files?: string[];
}

class AboutMessage extends InChannel {
  /** The number of the message. */
  @IsSeq()
  seq: number;
}

export class EditMessage extends WithMentions {
  @IsSeq()
  seq: number;

  @IsWords()
  words: string;
}

export class WithdrawMessage extends AboutMessage {}

export class ReactToMessage extends AboutMessage {
  @IsIn(SIGNS)
  sign: Sign;

  @IsBoolean()
  on: boolean;
}

export class PinMessage extends AboutMessage {
  @IsBoolean()
  on: boolean;
}

export class MarkRead extends InChannel {
  /** Up to which number it was read. It only moves forward. */
  @IsSeq()
  seq: number;
}

export class FollowCase {
  @IsId()
  caseId: string;

  @IsIn(FOLLOW_LEVELS)
  level: FollowLevel;
}
