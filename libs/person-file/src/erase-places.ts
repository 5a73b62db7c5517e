import type { StreamName } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { placeStore } from './place.store.js';

/** As whom it is done. */
const ERASER = { system: 'system:erase-places' } as const;
/** So many files are looked after in one go; the next one follows at once while there are more. */
const AT_ONCE = 100;

/** Erases the words of where somebody could be found, once the clock says that 72 hours are over; the chain of each file goes on holding. */
export async function erasePlaces({ unitOfWork, hint }: Pick<Kernel, 'unitOfWork' | 'hint'>): Promise<void> {
  for (;;) {
    const moved = await unitOfWork.write(ERASER, (db) => placeStore.erase(db, AT_ONCE));
    hint.moved(new Map<StreamName, number>(moved.map(({ stream, seq }) => [stream, seq])));
    if (moved.length < AT_ONCE) return;
  }
}
