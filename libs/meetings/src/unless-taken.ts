import { Refusal } from '#libs/domain';
import { isTaken } from '#libs/kernel';

/** Somebody else did it already, or took the id or the day, at the same moment: then it is no longer possible. */
export async function unlessTaken(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw isTaken(error) ? new Refusal('illegal_move') : error;
  }
}
