import { defineReaction } from '#libs/kernel';
import { uicStore } from '../uic.store.js';

/** Where somebody else at the table has the same code, their cases hear that another agency may know them. Nobody hears which. */
export const tellWhenUicNoted = defineReaction<'uic.noted'>({
  name: 'tell-when-uic-noted',
  on: 'case',
  to: ['uic.noted'],
  fromStart: true,
  async react({ db, stream, event }) {
    if (event.by) await uicStore.tell(db, stream, event.by.agency);
    return [];
  },
});
