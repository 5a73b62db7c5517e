import { ConfirmShare, mayMoveShare, shareStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { refuseMove } from '../refuse-move.js';
import { loadShare } from '../share.queries.js';
import { shareStore } from '../share.store.js';

/** A second person of the agency that tells says that it is so. */
export const confirmShare = defineCommand({
  name: 'share.confirm',
  input: ConfirmShare,
  stream: ({ shareId }) => shareStream(shareId),
  load: ({ db, input }) => loadShare(db, input.shareId),
  may: (actor, share) => mayMoveShare('confirm', actor, share),
  async run({ db, actor, subject, clock, append }) {
    refuseMove('confirm', subject, clock.ms());
    await shareStore.confirm(db, subject.id, actor.personId);
    append('share.confirmed', {});
    return {};
  },
});
