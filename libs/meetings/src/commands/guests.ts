import { AskGuest, askGuest, guestOf, Refusal, WithdrawGuest, withdrawGuest } from '#libs/domain';
import { type Asking, defineMeetingCommand } from '../define-meeting-command.js';
import { guestHash, guestSecret } from '../guest-link.js';
import { guestStore } from '../guest.store.js';
import { readsItem } from '../meeting.queries.js';

/** Asking somebody to come to one meeting for some of its items, by a link of their own, and asking them no longer (B6). */
export const GUEST_COMMANDS = [
  defineMeetingCommand({
    name: 'guest.ask',
    input: AskGuest,
    async given({ guestId, itemIds }, asking) {
      await refuseUnlessNamed(asking, itemIds);
      return { guestId, itemIds };
    },
    decide: askGuest,
    says: ({ guestId, name }) => [{ about: 'guest', id: guestId, field: 'name', words: name }],
    async then({ db, key, input: { meetingId, guestId }, after }) {
      await guestStore.insert(db, meetingId, guestOf(after, guestId), guestHash(guestSecret(key, guestId)));
    },
  }),
  defineMeetingCommand({
    name: 'guest.withdraw',
    input: WithdrawGuest,
    decide: withdrawGuest,
    async then({ db, input, after, now }) {
      await guestStore.withdraw(db, { withdrawnAt: now, ...guestOf(after, input.guestId) });
    },
  }),
];

/**
 * Of an item for named people only who is named for it asks somebody else in.
 * @throws Refusal `forbidden`
 */
async function refuseUnlessNamed({ db, loaded }: Asking, itemIds: readonly string[]): Promise<void> {
  for (const { itemId, lineageId, restricted } of loaded.view.items)
    if (restricted && itemIds.includes(itemId) && !(await readsItem(db, lineageId))) throw new Refusal('forbidden');
}
