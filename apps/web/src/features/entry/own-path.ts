/** The places of this app that somebody may be sent to after signing in; nothing else, so that no link leads elsewhere. */
const OWN = /^\/(cases|account|agency|task-force|invitation)(\/[\w-]+)*$/;

/** The path, if it is one of our own, or undefined. */
export const ownPath = (to: unknown): string | undefined =>
  typeof to === 'string' && to.length <= 200 && OWN.test(to) ? to : undefined;
