import { emptyMeeting, leaveAlone, type MeetingState, meetingStream, type StreamName, withPatch } from '#libs/domain';
import type { CommandContext, Kernel } from '#libs/kernel';

type Db = CommandContext<object>['db'];

/** As whom it is done. */
const BY_TIME = { system: 'system:meetings-by-time' } as const;

/** A meeting that is being held, as it was found. */
interface HeldMeeting {
  meeting: MeetingState;
  /** When something was last heard of anybody; milliseconds since 1970, as is `now` by the clock of the database. */
  heardAt: number;
  now: number;
}

/**
 * Looks for meetings of which nothing is heard any more: whoever leads one and the secretaries are reminded of it once, and later it stands
 * still (H7). Several workers may look at once: what another did meanwhile is done no second time. Answers whether letters are to be sent.
 */
export async function lookAfterLeftMeetings({
  unitOfWork,
  hint,
}: Pick<Kernel, 'unitOfWork' | 'hint'>): Promise<boolean> {
  let reminded = false;
  for (const found of await unitOfWork.write(BY_TIME, meetingsHeardOf)) {
    const happened = leaveAlone(found, found.now);
    if (!happened) continue;
    const { meetingId } = found.meeting;
    const event = { now: withPatch(emptyMeeting(found.meeting), happened.now) };
    const seq = await unitOfWork.write(BY_TIME, (db) => leave(db, found, happened.now.meeting!, happened.type, event));
    if (seq === null) continue;
    hint.moved(new Map<StreamName, number>([[meetingStream(meetingId), seq]]));
    reminded ||= happened.type === 'meeting.left_alone';
  }
  return reminded;
}

async function meetingsHeardOf(db: Db): Promise<HeldMeeting[]> {
  const rows = (await db.query('select meeting, heard_at as "heardAt", now from baraza.meetings_heard_of()')) as {
    meeting: MeetingState;
    heardAt: string;
    now: string;
  }[];
  return rows.map(({ meeting, heardAt, now }) => ({ meeting, heardAt: Number(heardAt), now: Number(now) }));
}

/** Answers the number of the event; null where it is not as it was found. */
async function leave(
  db: Db,
  { meeting, heardAt }: HeldMeeting,
  state: MeetingState,
  type: string,
  event: object,
): Promise<number | null> {
  const [row] = (await db.query('select baraza.leave_meeting($1, $2, $3, $4, $5, $6) as seq', [
    meeting.meetingId,
    JSON.stringify(meeting),
    heardAt,
    JSON.stringify(state),
    type,
    JSON.stringify(event),
  ])) as [{ seq: string | null }];
  return row.seq === null ? null : Number(row.seq);
}
