import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { InChannel } from '../cases/channel.js';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { Promised } from '../time/promised.js';
import { InActionPlace } from './in-action-place.js';
import { ACTION_PRIORITIES, type ActionPriority } from './action.status.js';

/** The longest line that says what is to be done, a reason, or what shows that it is done; in characters. */
export const ACTION_WORDS_MAX = 300;

/** Agrees on an action in a case or in a part of it. */
export class OpenAction extends InChannel {
  /** Made by the client, so that it can be acted on before the server has answered. */
  @IsId()
  actionId: string;

  /** What is to be done. */
  @IsLine(ACTION_WORDS_MAX)
  words: string;

  /** The agency that is to do it: one that is there. */
  @IsId()
  agencyId: string;

  /** Who does it for that agency, where that is known already. */
  @IsOptional()
  @IsId()
  personId?: string;

  @ValidateNested()
  @Type(() => Promised)
  due: Promised;

  @IsOptional()
  @IsIn(ACTION_PRIORITIES)
  priority?: ActionPriority;
}

class OnAction extends InActionPlace {
  @IsId()
  actionId: string;

  /** How the action stood when it was decided; refused as `illegal_move` when it stands otherwise by now. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  revision?: number;
}

/** A step that needs nothing said. */
export class MoveAction extends OnAction {}

/** A step that is taken with a line of words. */
export class MoveActionSaying extends OnAction {
  @IsLine(ACTION_WORDS_MAX)
  words: string;
}

/** Says that it is on track, with a line of words or without. */
export class AssureAction extends OnAction {
  @IsOptional()
  @IsLine(ACTION_WORDS_MAX)
  words?: string;
}

/** Moves the date; says why. */
export class MoveDue extends MoveActionSaying {
  @ValidateNested()
  @Type(() => Promised)
  due: Promised;
}

/** Offers the action to another agency that is there. */
export class OfferAction extends OnAction {
  @IsId()
  agencyId: string;
}

/** Somebody of its agency holds it; without `personId` nobody does any more. */
export class HoldAction extends OnAction {
  @IsOptional()
  @IsId()
  personId?: string;
}

/** Somebody who is there helps, or no longer does. */
export class HelpAction extends OnAction {
  @IsId()
  personId: string;

  @IsBoolean()
  on: boolean;
}
