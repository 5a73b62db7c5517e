import { caseStream, parseStream, partStream, type StreamName } from '#libs/domain';

/** One message of a case or of one of its parts. */
export interface MessagePlace {
  stream: StreamName;
  seq: number;
}

/** What stands behind the `#` of a message's address: `case-12`, or `part-<id>-3`, since a case may have several parts. */
export function messageHash({ stream, seq }: MessagePlace): string {
  const { kind, id } = parseStream(stream)!;
  return kind === 'part' ? `part-${id}-${seq}` : `case-${seq}`;
}

/** The message that an address leads to; null when it leads to none. */
export function messageOf(hash: string, caseId: string): MessagePlace | null {
  const [, kind, id, digits] = /^#?(case|part)-(?:([0-9a-f-]{36})-)?(\d{1,15})$/.exec(hash) ?? [];
  const seq = Number(digits);
  if (!kind || seq < 1 || (kind === 'part') !== (id !== undefined)) return null;
  const stream = kind === 'part' ? partStream(id!) : caseStream(caseId);
  return parseStream(stream) ? { stream, seq } : null;
}

/** The whole address of a message. Whoever opens it sees it only if they read the place where it was said. */
export const messageAddress = (caseId: string, place: MessagePlace): string =>
  `${window.location.origin}/cases/${caseId}#${messageHash(place)}`;
