import { readChannel } from '#libs/cases';
import { type FollowAnswer, parseStream, Refusal, type StreamKind, type StreamName } from '#libs/domain';
import { readStream } from '#libs/kernel';
import { loadMeetingView } from '#libs/meetings';
import { loadReferral } from '#libs/referrals';
import { loadShare } from '#libs/shares';

const OF_MEETINGS: ReadonlySet<StreamKind> = new Set(['meeting', 'item', 'series']);

/** What somebody who begins to follow a stream is told of it: each feature reads its own kinds. */
export function readFollowed(
  db: Parameters<typeof readChannel>[0],
  stream: StreamName,
  known: { epoch?: number | undefined; after?: number | undefined },
): Promise<FollowAnswer> {
  const { kind, id } = parseStream(stream)!;
  if (OF_MEETINGS.has(kind)) return readStream(db, stream, known, (inner) => loadMeetingView(inner, stream));
  if (kind === 'share') return readStream(db, stream, known, (inner) => loadShare(inner, id));
  // A file is opened, and each time is kept: nobody follows it, nor what is said of opening one in an emergency.
  if (kind === 'file' || kind === 'glass') throw new Refusal('not_found');
  if (kind === 'referral') return readStream(db, stream, known, (inner) => loadReferral(inner, id));
  return readChannel(db, stream, known);
}
