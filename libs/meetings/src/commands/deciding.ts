import {
  adoptDecision,
  AdoptDecision,
  answerDecision,
  AnswerDecision,
  callObjections,
  CallObjections,
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
import { readsItem } from '../meeting.queries.js';
import { meetingStore } from '../meeting.store.js';

const NUMBER_DIGITS = 3;

/** Everything by which a meeting decides. */
export const DECIDING_COMMANDS = [
  defineMeetingCommand({
    name: 'decision.draft',
    input: DraftDecision,
    decide: draftDecision,
    says: ({ decisionId, itemId, text }) => [{ about: 'decision', id: decisionId, field: 'text', words: text, itemId }],
  }),
  defineMeetingCommand({
    name: 'decision.put',
    input: PutDecisions,
    given: ({ term, expected, decisionIds, block }) => ({
      term,
      ...(expected === undefined ? {} : { expected }),
      decisionIds,
      ...(block ? { block } : {}),
    }),
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
    says: ({ decisionId, reason }, { decisions }, { agencyId }) => [
      {
        about: 'position',
        id: `${decisionId}:${agencyId}`,
        field: 'reason',
        words: reason,
        itemId: decisions.find((one) => one.decisionId === decisionId)!.itemId,
      },
    ],
  }),
  defineMeetingCommand({ name: 'decision.call', input: CallObjections, decide: callObjections }),
  defineMeetingCommand({
    name: 'decision.adopt',
    input: AdoptDecision,
    async given({ meetingId: _, effectiveOn, ...input }, { db, loaded, now }) {
      const { meeting } = loaded.view;
      const today = localOf(now, meeting.start.zone).date;
      const { code, number } = await meetingStore.nextNumber(db, meeting.seriesId, Number(today.slice(0, 4)));
      const name = `${code}-${today.slice(0, 4)}-${String(number).padStart(NUMBER_DIGITS, '0')}`;
      return { ...input, effectiveOn: effectiveOn ?? today, number: name };
    },
    decide: adoptDecision,
  }),
  defineMeetingCommand({ name: 'decision.withdraw', input: WithdrawDecision, decide: withdrawDecision }),
  defineMeetingCommand({ name: 'item.pull', input: PullItem, decide: pullFromBlock }),
];

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
