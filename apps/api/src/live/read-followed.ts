import { readChannel } from '#libs/cases';
import { type FollowAnswer, parseStream, type StreamKind, type StreamName } from '#libs/domain';
import { readStream } from '#libs/kernel';
import { loadMeetingView } from '#libs/meetings';

const OF_MEETINGS: ReadonlySet<StreamKind> = new Set(['meeting', 'item', 'series']);

/** What somebody who begins to follow a stream is told of it: each feature reads its own kinds. */
export const readFollowed = (
  db: Parameters<typeof readChannel>[0],
  stream: StreamName,
  known: { epoch?: number | undefined; after?: number | undefined },
): Promise<FollowAnswer> =>
  OF_MEETINGS.has(parseStream(stream)!.kind)
    ? readStream(db, stream, known, (inner) => loadMeetingView(inner, stream))
    : readChannel(db, stream, known);
