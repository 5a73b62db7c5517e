import { ResumeShare, mayMoveShare, shareStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { refuseMove } from '../refuse-move.js';
import { loadShare } from '../share.queries.js';
import { shareStore } from '../share.store.js';

/** What was suspended goes on, as long as its period does. */
export const resumeShare = defineCommand({
  name: 'share.resume',
  input: ResumeShare,
  stream: ({ shareId }) => shareStream(shareId),
  load: ({ db, input }) => loadShare(db, input.shareId),
  may: (actor, share) => mayMoveShare('resume', actor, share),
  async run({ db, subject, clock, append }) {
    refuseMove('resume', subject, clock.ms());
    await shareStore.suspend(db, subject.id, false);
    append('share.resumed', {});
    return {};
  },
});
