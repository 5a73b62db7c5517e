import type { Kernel } from '#libs/kernel';
import { reminderStore } from './reminder.store.js';
import { replan } from './replan.js';
import { watchStore } from './watch.store.js';

const REPLANNER = { system: 'system:reminders' } as const;
/** How many are looked up at once. */
const MOST = 200;

/** Reckons anew what is to be reckoned anew, one reminder a transaction: nobody waits for a whole table's. */
export async function replanStale({ unitOfWork, log }: Pick<Kernel, 'unitOfWork' | 'log'>): Promise<void> {
  const failed = new Set<string>();
  for (;;) {
    const stale = await unitOfWork.write(REPLANNER, (db) => reminderStore.stale(db, MOST + failed.size));
    const left = stale.filter((id) => !failed.has(id));
    if (!left.length) return;
    for (const id of left)
      await unitOfWork
        .write(REPLANNER, (db) => replan(db, id))
        .catch((error: unknown) => {
          failed.add(id);
          log.error(
            { subject: id, error: (error as Error).name },
            'a reminder was not planned anew; the next round tries again',
          );
        });
  }
}

/**
 * To be asked when a worker starts: where the rules of time zones that it reckons by are others than before (a newer Node.js brings
 * newer ones), every moment that is still to come is reckoned anew.
 */
export async function noteZoneRules({ unitOfWork, log }: Pick<Kernel, 'unitOfWork' | 'log'>): Promise<void> {
  const version = process.versions.tz ?? 'unknown';
  if (await unitOfWork.write(REPLANNER, (db) => watchStore.noteZoneRules(db, version)))
    log.info({ version }, 'the rules of time zones are others than before: reminders are planned anew');
}
