import { ArrayMinSize } from 'class-validator';
import { IsId, IsIds } from '../id.js';
import { IsLine } from '../line.js';
import { GUEST_ITEMS_MAX, GUEST_NAME_MAX } from './guest.js';
import { InMeeting } from './in-meeting.js';

/** Whatever is done with somebody who was asked to come to a meeting. */
export class OnGuest extends InMeeting {
  /** Made by the client. */
  @IsId()
  guestId: string;
}

/** Asks somebody to come to this meeting for some of its items (B6). */
export class AskGuest extends OnGuest {
  @IsLine(GUEST_NAME_MAX)
  name: string;

  @IsIds(GUEST_ITEMS_MAX)
  @ArrayMinSize(1)
  itemIds: string[];
}

/** Asks them no longer: their link opens nothing from now on. */
export class WithdrawGuest extends OnGuest {}
