import type { CommandAnswer } from '#libs/domain';

/** The meeting that was made, which is another than was asked for where somebody was faster; undefined where it is not said. */
export function plannedId({ result }: CommandAnswer): string | undefined {
  const id = (result as { meetingId?: unknown } | undefined)?.meetingId;
  return typeof id === 'string' ? id : undefined;
}
