import {
  adoptDecision,
  AdoptDecision,
  answerDecision,
  AnswerDecision,
  callObjections,
  CallObjections,
  type Decision,
  draftDecision,
  DraftDecision,
  localOf,
  pullFromBlock,
  PullItem,
  putDecisions,
  PutDecisions,
  Refusal,
  WithdrawDecision,
  withdrawDecision,
} from '#libs/domain';
import { type Asking, defineMeetingCommand } from '../define-meeting-command.js';
import { earlierDecisions } from '../decisions.queries.js';
import { readsItem } from '../meeting.queries.js';
import { meetingStore } from '../meeting.store.js';

const NUMBER_DIGITS = 3;

/** Everything by which a meeting decides. */
export const DECIDING_COMMANDS = [
  defineMeetingCommand({
    name: 'decision.draft',
    input: DraftDecision,
    async given({ decisionId, itemId, changes }, asking) {
      return { decisionId, itemId, ...(changes ? { changes, earlier: await earlierOf(asking, [{ changes }]) } : {}) };
    },
    decide: draftDecision,
    says: ({ decisionId, itemId, text }) => [{ about: 'decision', id: decisionId, field: 'text', words: text, itemId }],
  }),
  defineMeetingCommand({
    name: 'decision.put',
    input: PutDecisions,
    async given({ term, expected, decisionIds, block }, asking) {
      return {
        term,
        ...(expected === undefined ? {} : { expected }),
        decisionIds,
        ...(block ? { block } : {}),
        earlier: await earlierOf(asking, asked(asking, decisionIds)),
      };
    },
    decide: putDecisions,
  }),
  defineMeetingCommand({
    name: 'decision.answer',
    input: AnswerDecision,
    async given({ decisionId, version, position, reason, agencyId, personId }, asking) {
      await refuseUnlessNamed(asking, decisionId);
      const answer = { decisionId, version, position, hasWords: reason !== undefined };
      if (personId === undefined) return { ...answer, agencyId: ownSeat(asking) };
      // Said aloud, and entered by the secretary (P3).
      if (!asking.actor.standings.includes('secretary')) throw new Refusal('forbidden');
      const seat = seatHeldBy(asking, personId);
      if (!seat || (agencyId !== undefined && seat !== agencyId))
        throw new Refusal('invalid_input', { personId: ['fills no such seat'] });
      return { ...answer, agencyId: seat, forPersonId: personId };
    },
    decide: answerDecision,
    says({ decisionId, reason }, { decisions }, { agencyId }) {
      const { itemId, atAdopted } = decisions.find((one) => one.decisionId === decisionId)!;
      // What is noted once it was adopted stands beside what the seat may have answered before (L3).
      const field = atAdopted ? 'note' : 'reason';
      return [{ about: 'position', id: `${decisionId}:${agencyId}`, field, words: reason, itemId }];
    },
  }),
  defineMeetingCommand({ name: 'decision.call', input: CallObjections, decide: callObjections }),
  defineMeetingCommand({
    name: 'decision.adopt',
    input: AdoptDecision,
    async given({ meetingId: _, effectiveOn, ...input }, asking) {
      const { db, loaded, now } = asking;
      const { meeting } = loaded.view;
      const today = localOf(now, meeting.start.zone).date;
      const { code, number } = await meetingStore.nextNumber(db, meeting.seriesId, Number(today.slice(0, 4)));
      const name = `${code}-${today.slice(0, 4)}-${String(number).padStart(NUMBER_DIGITS, '0')}`;
      // Read once the series is held: of two that would replace the same decision the second is refused (P5).
      const earlier = await earlierOf(asking, asked(asking, [input.decisionId]));
      return { ...input, effectiveOn: effectiveOn ?? today, number: name, earlier };
    },
    decide: adoptDecision,
  }),
  defineMeetingCommand({ name: 'decision.withdraw', input: WithdrawDecision, decide: withdrawDecision }),
  defineMeetingCommand({ name: 'item.pull', input: PullItem, decide: pullFromBlock }),
];

/** The texts with these ids, as they stand. */
const asked = ({ loaded }: Asking, ids: readonly string[]): Decision[] =>
  loaded.view.decisions.filter(({ decisionId }) => ids.includes(decisionId));

/** How the earlier decisions stand that these texts would change. */
const earlierOf = ({ db, loaded }: Asking, texts: readonly Pick<Decision, 'changes'>[]) =>
  earlierDecisions(
    db,
    loaded.view.meeting.seriesId,
    texts.flatMap(({ changes = [] }) => changes.map(({ decisionId }) => decisionId)),
  );

/** @throws Refusal `forbidden` for whoever may not read the text that is asked about: an item for named people is decided by them (R7) */
async function refuseUnlessNamed({ db, loaded: { view } }: Asking, decisionId: string): Promise<void> {
  const decision = view.decisions.find((one) => one.decisionId === decisionId);
  const item = view.items.find(({ itemId }) => itemId === decision?.itemId);
  if (item?.restricted && !(await readsItem(db, item.lineageId))) throw new Refusal('forbidden');
}

/** @throws Refusal `forbidden` for whoever fills no seat at this moment: a seat has one voice (P3) */
function ownSeat(asking: Asking): string {
  const seat = seatHeldBy(asking, asking.actor.personId);
  if (!seat) throw new Refusal('forbidden');
  return seat;
}

/** The seat that somebody fills at this moment. */
const seatHeldBy = ({ loaded }: Asking, who: string): string | undefined =>
  loaded.view.roll.find(({ personId, to }) => personId === who && to === undefined)?.seat;
