import {
  type GiveShare as Input,
  GiveShare,
  mayGiveShare,
  Refusal,
  sharePeriod,
  shareStream,
  type ShareTerms,
  wrongInShare,
} from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadCaseSeats } from '#libs/ladders';
import { promptBeforeEnd } from '../remind-of-end.js';
import { loadTable } from '../share.queries.js';
import { shareStore } from '../share.store.js';

/** Writes down an agreement to share. Nobody but the two agencies learns of it. */
export const giveShare = defineCommand({
  name: 'share.give',
  input: GiveShare,
  stream: ({ shareId }) => shareStream(shareId),
  opens: true,
  load: ({ db, input }) => loadCaseSeats(db, input.caseId),
  may: (actor, { agencyIds }) => mayGiveShare(actor, agencyIds),
  async run({ db, actor, input, stream, subject, clock, append }) {
    const { recipientAgencyId, witnessId, citation, ownWords } = input;
    const table = await loadTable(db, { own: actor.agencyId, recipient: recipientAgencyId, witness: witnessId });
    if (table.ownSector === 'justice') throw new Refusal('forbidden');
    if (!subject.open) throw new Refusal('illegal_move');
    const wrong = wrongInShare(input, { ...actor, ...table });
    const period = sharePeriod(input, clock.ms(), table.zone);
    if ('wrong' in period) throw new Refusal('invalid_input', { ...wrong, ...period.wrong });
    if (Object.keys(wrong).length) throw new Refusal('invalid_input', wrong);
    const terms = { ...termsOf(input, actor.agencyId), ...period } as ShareTerms;
    await shareStore.open(db, input.shareId, terms);
    const seq = append('share.given', terms);
    await promptBeforeEnd(db, { shareId: input.shareId, stream, seq }, terms, actor.personId);
    if (citation !== undefined) append('share.said', { what: 'citation' }, citation);
    if (ownWords !== undefined) append('share.said', { what: 'own_words' }, ownWords);
    return {};
  },
});

/** What of the input is kept: all but its id, its period and its words. */
function termsOf(input: Input, controllerAgencyId: string): Omit<ShareTerms, 'from' | 'until' | 'fromAt' | 'untilAt'> {
  const { caseId, recipientAgencyId, purpose, labels, backward, legalBasis } = input;
  const { evidence, witnessId, language, interpreter } = input;
  return {
    caseId,
    controllerAgencyId,
    recipientAgencyId,
    purpose,
    labels,
    backward,
    legalBasis,
    ...(evidence === undefined ? {} : { evidence }),
    ...(witnessId === undefined ? {} : { witnessId }),
    ...(language === undefined ? {} : { language }),
    ...(interpreter === undefined ? {} : { interpreter }),
  };
}
