import { randomUUID } from 'node:crypto';
import { type Actor, Refusal, type TryWay, type WayTest } from '#libs/domain';
import type { Fate } from '#libs/delivery';
import type { Kernel } from '#libs/kernel';
import { CHANNELS } from './channels.js';
import { wayStore } from './way.store.js';

/**
 * Sends a try on one way to whoever asks for it, or to the system of an agency that they decide about, and waits for what becomes
 * of it. Three an hour for each person and way: refused as `too_fast` after that, and nobody else can be written to.
 */
export async function tryWay(kernel: Kernel, actor: Actor, { channel, agencyId }: TryWay): Promise<WayTest> {
  const kind = CHANNELS.find(({ name }) => name === channel);
  if (!kind?.isOn(kernel.config)) throw new Refusal('not_found');
  if ((kind.setting(kernel).setBy === 'agency') !== (agencyId !== undefined))
    throw new Refusal('invalid_input', { agencyId: ['agencyId belongs to webhook alone'] });
  const { unitOfWork, clock } = kernel;
  const open = kind.open({ ...kernel, pool: kernel.database.pool });
  const about = { id: randomUUID(), ...(agencyId === undefined ? {} : { agencyId }) };
  const at = clock.now().toISOString();
  try {
    const prepared = await unitOfWork.write(actor, async (db) => {
      const sends = await open.prepare({ ...about, db });
      // What goes nowhere is no try.
      if (typeof sends !== 'function') return sends;
      if (!(await wayStore.beginTest(db, about.id, channel, agencyId))) throw new Refusal('too_fast');
      return sends;
    });
    if (typeof prepared !== 'function') return { at, outcome: wordOf(prepared) };
    const outcome = wordOf(await prepared().catch((): Fate => ({ retry: 'not_written' })));
    await unitOfWork.write(actor, (db) => wayStore.endTest(db, about.id, outcome));
    return { at, outcome };
  } finally {
    open.close();
  }
}

const wordOf = (fate: Fate): string => (fate === 'sent' ? 'sent' : 'retry' in fate ? fate.retry : fate.refused);
