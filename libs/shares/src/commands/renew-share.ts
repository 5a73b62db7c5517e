import { CONFIRMED_BASES, mayMoveShare, Refusal, renewedPeriod, RenewShare, shareStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { refuseMove } from '../refuse-move.js';
import { promptBeforeEnd } from '../remind-of-end.js';
import { loadShare, loadTable } from '../share.queries.js';
import { shareStore } from '../share.store.js';

/** It holds until another day, also once it had expired; never after it was taken back. */
export const renewShare = defineCommand({
  name: 'share.renew',
  input: RenewShare,
  stream: ({ shareId }) => shareStream(shareId),
  load: ({ db, input }) => loadShare(db, input.shareId),
  may: (actor, share) => mayMoveShare('renew', actor, share),
  async run({ db, actor, input, stream, subject, clock, append }) {
    refuseMove('renew', subject, clock.ms());
    const { zone } = await loadTable(db, { own: actor.agencyId });
    const period = renewedPeriod(input.until, Math.max(clock.ms(), subject.fromAt), zone);
    if ('wrong' in period) throw new Refusal('invalid_input', period.wrong);
    const confirmedBy = CONFIRMED_BASES.includes(subject.legalBasis) ? null : subject.confirmedBy;
    await shareStore.renew(db, subject.id, period, { askedBy: actor.personId, confirmedBy });
    const seq = append('share.renewed', period);
    // What is shorter than twice the time before its end is asked about half-way from now.
    const terms = { ...subject, ...period, fromAt: Math.max(clock.ms(), subject.fromAt) };
    await promptBeforeEnd(db, { shareId: subject.id, stream, seq }, terms, actor.personId);
    return {};
  },
});
