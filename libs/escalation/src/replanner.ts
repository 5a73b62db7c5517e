import type { Kernel } from '#libs/kernel';
import { reminderStore } from './reminder.store.js';
import { replan } from './replan.js';

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
