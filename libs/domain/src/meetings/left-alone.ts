/** After how long without anybody in it the chair and the secretary are reminded of a meeting that goes on, in milliseconds (H7). */
export const LEFT_ALONE_AFTER = 60 * 60_000;
/** After how long it is interrupted; it is never closed by itself, since a close makes records (H7). */
export const INTERRUPTED_AFTER = 12 * 60 * 60_000;

/** A meeting that goes on, as far as it matters for whether it was forgotten. */
export interface Lonely {
  /** When something was last heard of anybody in it; milliseconds since 1970. */
  heardAt: number;
  /** When people were reminded of it since then. */
  remindedAt?: number;
  status: 'in_session' | 'suspended';
}

/** What is done about a meeting in which nobody is any more: people are reminded of it once, and later it is interrupted (H7). */
export function leftAlone({ heardAt, remindedAt, status }: Lonely, now: number): 'remind' | 'suspend' | null {
  const silent = now - heardAt;
  if (silent >= INTERRUPTED_AFTER) return status === 'in_session' ? 'suspend' : null;
  const reminded = remindedAt !== undefined && remindedAt > heardAt;
  return silent >= LEFT_ALONE_AFTER && !reminded ? 'remind' : null;
}
