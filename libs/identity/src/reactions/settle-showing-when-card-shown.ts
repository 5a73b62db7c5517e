import { defineReaction } from '#libs/kernel';
import { identityStore } from '../identity.store.js';

/**
 * Looks up a card that somebody was shown: the case hears that their agency asks to join, or they hear which case it is where they read that.
 * Everybody else is told nothing, not even when: how long it took to look it up would say what was found.
 */
export const settleShowingWhenCardShown = defineReaction<'card.shown'>({
  name: 'settle-showing-when-card-shown',
  on: 'person',
  to: ['card.shown'],
  fromStart: true,
  async react({ db, stream, event }) {
    const { showingId } = event.data;
    if (!(await identityStore.settleShowing(db, showingId))) return [];
    return [{ stream, type: 'list.changed', data: { list: 'cards', ids: [showingId] }, words: undefined }];
  },
});
