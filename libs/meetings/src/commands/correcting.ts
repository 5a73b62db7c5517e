import { correctRoll, CorrectRoll, Refusal } from '#libs/domain';
import { type Asking, defineMeetingCommand } from '../define-meeting-command.js';
import { seatOf, standingsOf } from '../meeting.queries.js';
import { seatIds } from './before.js';

/** What is put right in the record of a meeting, also once it is over. */
export const CORRECTING_COMMANDS = [
  defineMeetingCommand({
    name: 'roll.correct',
    input: CorrectRoll,
    async given({ correctionId, personId, recordedFrom, from, to, mode }, asking) {
      const seat = recordedFrom === undefined ? await seatOfMissed(asking, personId) : {};
      return {
        correctionId,
        personId,
        ...(recordedFrom === undefined ? {} : { recordedFrom }),
        ...(from === undefined ? {} : { is: { mode: mode!, from, ...(to === undefined ? {} : { to }), ...seat } }),
      };
    },
    decide: correctRoll,
    says: ({ correctionId, reason }) => [{ about: 'roll', id: correctionId, field: 'reason', words: reason }],
  }),
];

/** The seat of somebody who was left out: the one that they fill today. */
async function seatOfMissed({ db, loaded }: Asking, personId: string): Promise<{ seat?: string; deputy?: boolean }> {
  if (!(await standingsOf(db, personId)).length) throw new Refusal('not_found');
  const seat = await seatOf(db, personId, seatIds(loaded.view));
  return seat ? { seat: seat.seat, ...(seat.deputy ? { deputy: true } : {}) } : {};
}
