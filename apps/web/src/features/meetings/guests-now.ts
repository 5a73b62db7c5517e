import { type AgendaItem, ITEM_STATUSES, type MeetingGuest, type MeetingView, saidKey } from '#libs/domain';

/** People who are asked to come to a meeting, in the order in which they were; without those who are asked no longer. */
export const guestsNow = ({ guests = [] }: Pick<MeetingView, 'guests'>): MeetingGuest[] =>
  guests.filter(({ withdrawnAt }) => withdrawnAt === undefined);

/** What somebody is called who was asked; null where that was erased. */
export const guestName = ({ words }: Pick<MeetingView, 'words'>, guestId: string): string | null =>
  words[saidKey('guest', guestId, 'name')] ?? null;

/** Who was asked to come for an item. */
export const guestsFor = (view: Pick<MeetingView, 'guests'>, itemId: string | undefined): MeetingGuest[] =>
  guestsNow(view).filter(({ items }) => items.some((one) => one.itemId === itemId));

/** Whether somebody can still be asked to come for an item. */
export const isAhead = ({ status }: AgendaItem): boolean =>
  status === 'proposed' || (ITEM_STATUSES[status].next as readonly string[]).includes('deferred');
