import { SuspendShare, mayMoveShare, shareStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { refuseMove } from '../refuse-move.js';
import { loadShare } from '../share.queries.js';
import { shareStore } from '../share.store.js';

/** Nothing is told by it until it is resumed. */
export const suspendShare = defineCommand({
  name: 'share.suspend',
  input: SuspendShare,
  stream: ({ shareId }) => shareStream(shareId),
  load: ({ db, input }) => loadShare(db, input.shareId),
  may: (actor, share) => mayMoveShare('suspend', actor, share),
  async run({ db, subject, clock, append }) {
    refuseMove('suspend', subject, clock.ms());
    await shareStore.suspend(db, subject.id, true);
    append('share.suspended', {});
    return {};
  },
});
