import { dailyAfter } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { v5 } from 'uuid';
import { type Awaiting, digestStore } from './digest.store.js';

/** The name space of the ids of daily letters: the same person and day make the same id, and so the same Message-ID. */
const DIGESTS = '0d9c3b52-7f68-5c1a-9b0e-2f4a6d81c7e3';
const GATHERER = { system: 'system:digests' } as const;
/** For how many people in one round. */
const MOST = 500;
/** How many days ahead a letter is looked for that takes more in: the one of today may be under way, or over. */
const DAYS = 3;

/** Puts everything that was put by for a daily letter into the next one of its person. Nothing else makes these letters. */
export async function gatherDigests({ unitOfWork }: Pick<Kernel, 'unitOfWork'>): Promise<void> {
  await unitOfWork.write(GATHERER, async (db) => {
    for (const awaiting of await digestStore.awaiting(db, MOST))
      for (const { day, at } of nextLetters(awaiting))
        if (await digestStore.gather(db, v5(`${awaiting.personId} mail ${day}`, DIGESTS), awaiting.personId, day, at))
          break;
  });
}

function nextLetters({ since, dailyAt, quiet, days }: Awaiting) {
  const letters = [dailyAfter(since, dailyAt, quiet, days)];
  while (letters.length < DAYS) letters.push(dailyAfter(letters.at(-1)!.at, dailyAt, quiet, days));
  return letters;
}
