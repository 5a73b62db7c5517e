import { isUUID } from 'class-validator';
import { Refusal } from '#libs/domain';

/** An id from outside; what is none gets the answer of what does not exist. */
export function idIn(text: string): string {
  if (!isUUID(text, 'all')) throw new Refusal('not_found');
  return text.toLowerCase();
}
