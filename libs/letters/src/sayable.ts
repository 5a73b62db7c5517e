import { mentionsReference } from '#libs/domain';
import { inert } from '#libs/delivery';

/** The longest title, name or place in a letter; in characters. */
export const LONGEST = 300;

/** What was typed, as it stands in a letter; null where it names a case. */
export const sayable = (typed: string | null): string | null =>
  typed && !mentionsReference(typed) ? inert(typed, LONGEST) || null : null;
