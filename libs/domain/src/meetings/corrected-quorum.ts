import { seatsFilled } from './attendance.js';
import type { Decision, MeetingView, SeatsSnapshot } from './meeting.view.js';
import { type Quorum, quorumOf } from './quorum.js';
import { correctedRoll } from './roll-corrections.js';

/** A moment of a decision at which other seats were there than it keeps, by what was corrected since (A9). */
export interface CorrectedQuorum {
  /** When it was asked about, or when it was adopted or not. */
  moment: 'put' | 'adopted';
  /** As the decision keeps it. */
  recorded: Quorum;
  /** As it was. It is shown, and changes nothing. */
  corrected: Quorum;
}

/** What corrections of the roll mean for a decision: nothing where the same seats were there all the same. */
export function correctedQuorum(view: MeetingView, { atPut, atAdopted }: Decision): CorrectedQuorum[] {
  if (!view.corrections?.length) return [];
  const moments = [
    { moment: 'put' as const, kept: atPut },
    { moment: 'adopted' as const, kept: atAdopted },
  ];
  return moments.flatMap(({ moment, kept }) => {
    const found = kept && atMoment(view, kept);
    return found ? [{ moment, ...found }] : [];
  });
}

/** Whoever came or went in the moment itself stays as it is kept: only what a correction adds or takes is other than that. */
function atMoment(view: MeetingView, kept: SeatsSnapshot): Omit<CorrectedQuorum, 'moment'> | null {
  const recorded = seatsFilled(view.roll, kept.at);
  const corrected = seatsFilled(correctedRoll(view.roll, view.corrections), kept.at);
  const came = [...corrected.keys()].filter((seat) => !recorded.has(seat) && !kept.present.includes(seat));
  const gone = new Set([...recorded.keys()].filter((seat) => !corrected.has(seat)));
  const counts = (seat: string): boolean => !kept.recused.includes(seat);
  const present = [...kept.present.filter((seat) => !gone.has(seat)), ...came.filter(counts)];
  if (present.length === kept.present.length && present.every((seat) => kept.present.includes(seat))) return null;
  const quorum = (seats: readonly string[]): Quorum =>
    quorumOf(
      kept.rule,
      view.meeting.rules.seats,
      new Map([...seats, ...kept.recused].map((seat) => [seat, seat])),
      new Set(kept.recused),
    );
  return { recorded: quorum(kept.present), corrected: quorum(present) };
}
