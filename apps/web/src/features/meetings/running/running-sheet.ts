/** What the chair, the secretary or a contact is asked above the running meeting. */
export const RUNNING_SHEETS = [
  'draft',
  'more_time',
  'action',
  'put_off',
  'keep',
  'send_on',
  'withdraw',
  'aloud',
  'vote',
  'adopt',
  'roll',
  'correct_roll',
  'hand_over',
  'hold',
  'rebook',
  'back',
  'order',
  'read_back',
  'close',
  'interest',
] as const;
export type RunningSheet = (typeof RUNNING_SHEETS)[number];

/** A sheet that is open, and the item that it is about: without one, the current item. */
export interface OpenSheet {
  sheet: RunningSheet;
  itemId?: string | undefined;
}

/** What a sheet is given. */
export interface SheetFormProps {
  sheet: RunningSheet;
  /** The item that it is about; without one, the meeting as a whole. */
  itemId: string | undefined;
  onClose: () => void;
}
