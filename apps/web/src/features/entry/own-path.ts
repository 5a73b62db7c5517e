/** The places of this app that somebody may be sent to after signing in, a message of a case among them; nothing else, so that no link leads elsewhere. */
const OWN = /^\/(?:(?:today|cases|actions|account|agency|task-force|invitation)(?:\/[\w-]+)*|cases\/[\w-]+#[\w-]+)$/;

/** The path, with the message that stands behind its `#`, if it is one of our own, or undefined. */
export const ownPath = (to: unknown): string | undefined =>
  typeof to === 'string' && to.length <= 200 && OWN.test(to) ? to : undefined;

/** The same as a router wants it: the path, and what stands behind its `#`. */
export function inPieces(path: string): { to: string; hash?: string } {
  const [to = '', hash] = path.split('#');
  return hash === undefined ? { to } : { to, hash };
}
