import { ValidateIf } from 'class-validator';
import { IsId } from '../id.js';
import { type ActionPlaceIds, placesNamed } from './action-place.js';

/** Where an action stands: in a case, in a restricted part of one, in a meeting, or in an item of meetings for named people. One of them. */
export class InActionPlace implements ActionPlaceIds {
  @ValidateIf((place: InActionPlace) => place.caseId !== undefined || !placesNamed(place).length)
  @IsId()
  caseId?: string;

  @ValidateIf(({ partId }: InActionPlace) => partId !== undefined)
  @IsId()
  partId?: string;

  @ValidateIf(({ meetingId }: InActionPlace) => meetingId !== undefined)
  @IsId()
  meetingId?: string;

  /** The item that it was captured in, by what it is called through all meetings; only for named people. */
  @ValidateIf(({ lineageId }: InActionPlace) => lineageId !== undefined)
  @IsId()
  lineageId?: string;
}
