import type { MeetingView, Reply } from '#libs/domain';

/** What is known beforehand of one seat. */
export interface SeatComing {
  agencyId: string;
  /** Whether anybody is named for it. */
  filled: boolean;
  state: 'comes' | 'stand_in' | 'apologies' | 'none';
  /** The answer that says so. */
  reply: Reply | null;
}

const ORDER = ['comes', 'stand_in', 'apologies'] as const;

/** Who comes, seat by seat: where several people of one agency answered, one who comes is enough. */
export const seatsComing = ({ meeting, replies }: Pick<MeetingView, 'meeting' | 'replies'>): SeatComing[] =>
  meeting.rules.seats.map(({ agencyId, filled }) => {
    const ours = replies.filter((one) => one.agencyId === agencyId);
    const reply = ORDER.map((kind) => ours.find((one) => one.reply === kind)).find((one) => one !== undefined);
    return { agencyId, filled, state: reply?.reply ?? 'none', reply: reply ?? null };
  });
