/** A trouble that a person can do something about: the message is one sentence and is shown alone, without a trace. */
export class Trouble extends Error {}

const NO_SPACE = /ENOSPC|EDQUOT|No space left on device|Check free disk space/i;

/** True when words that a program left behind tell of a full disk. */
export function tellsOfFullDisk(words) {
  return NO_SPACE.test(words);
}

/** The sentence for a full disk. `place` is a directory on it. */
export function fullDisk(place) {
  return new Trouble(`The disk of ${place} is full: free some space there and run the command again.`);
}

/**
 * The sentence that is shown for anything thrown. What is not a Trouble and not a known condition of the machine is a
 * mistake of ours: its own message is shown, and the trace only with BARAZA_DEBUG=1.
 */
export function sentenceFor(error) {
  if (error instanceof Trouble) return error.message;
  if (NO_SPACE.test(error?.code ?? '')) return fullDisk(error.path ?? 'this clone or of --data').message;
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) {
    const place = error.path ?? 'a file that the command needs';
    return `This user may not use ${place} (${error.code}): run the command as the owner of that directory, or give the user rights to it.`;
  }
  if (process.env.BARAZA_DEBUG) return error?.stack ?? String(error);
  return `Something unexpected went wrong (${error?.message ?? error}): run the command again with BARAZA_DEBUG=1 to see where.`;
}
