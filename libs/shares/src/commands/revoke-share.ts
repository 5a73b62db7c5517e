import { mayMoveShare, RevokeShare, shareStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { tellOver } from '../remind-of-end.js';
import { loadShare } from '../share.queries.js';
import { shareStore } from '../share.store.js';

/** The person takes it back, by whichever of the two agencies they tell. What was taken back already is answered as done. */
export const revokeShare = defineCommand({
  name: 'share.revoke',
  input: RevokeShare,
  stream: ({ shareId }) => shareStream(shareId),
  load: ({ db, input }) => loadShare(db, input.shareId),
  may: (actor, share) => mayMoveShare('revoke', actor, share),
  async run({ db, stream, subject, clock, append }) {
    if (subject.revokedAt !== null) return {};
    const seq = append('share.revoked', {});
    await shareStore.revoke(db, subject.id, seq);
    await tellOver(db, { shareId: subject.id, stream, seq }, subject, clock.ms());
    return {};
  },
});
