import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AccessChain, Actor } from '#libs/domain';
import type { InstallationKey, Kernel } from '#libs/kernel';
import { type AccessMark, accessMarkStore, type KeptMark } from './access-mark.store.js';

/** As whom it is walked. */
const WALKER = { system: 'system:walk-access' } as const;
/** So many lines are walked in one transaction: about half a second. */
const STEP = 20_000;
/** So many new lines may wait for the mark to be moved: whoever opens the log waits for them. */
const BEHIND = 5_000;
const HOUR_MS = 3_600_000;
/** All of it is walked once a day; where it did not hold each hour, until somebody looked after it. */
const WHOLE_MS = 24 * HOUR_MS;

/** Of a mark, under a key of the table that follows from the installation's: whoever changes the log and the mark with it can not seal it. */
const sealOfMark = (key: InstallationKey, taskForceId: string, { seq, tip, wholeAt, faultSeq }: AccessMark): Buffer =>
  createHmac('sha256', key.derive('access-mark', taskForceId))
    .update(JSON.stringify([seq, tip.toString('hex'), wholeAt, faultSeq]))
    .digest();

const isSealed = (key: InstallationKey, taskForceId: string, mark: NonNullable<KeptMark['mark']>): boolean => {
  const seal = sealOfMark(key, taskForceId, mark);
  return mark.seal.length === seal.length && timingSafeEqual(mark.seal, seal);
};
/** Where the key is of chance, as in a demonstration, a mark of an earlier process says nothing, and is no fault. */
const keyLasts = ({ config }: Pick<Kernel, 'config'>): boolean => config.KEY_FILE !== '';

/**
 * Whether the log of the actor's table holds: what was written since the mark is walked now, what is before it was walked when the mark was made,
 * and once a day since. So it takes the same with a million lines as with a thousand.
 */
export function checkAccess(kernel: Pick<Kernel, 'unitOfWork' | 'key' | 'config'>, actor: Actor): Promise<AccessChain> {
  const { taskForceId } = actor;
  return kernel.unitOfWork.read(actor, async (db) => {
    const [kept] = await accessMarkStore.list(db, taskForceId);
    const mark = kept?.mark && isSealed(kernel.key, taskForceId, kept.mark) ? kept.mark : null;
    if (kept?.mark && !mark && keyLasts(kernel)) return { holds: false, wholeAt: null };
    const wholeAt = mark && new Date(mark.wholeAt).toISOString();
    if (mark && mark.faultSeq !== null) return { holds: false, wholeAt };
    const { faultSeq } = await accessMarkStore.walk(db, taskForceId, mark ?? START);
    return { holds: faultSeq === null, wholeAt };
  });
}

const START = { seq: 0, tip: Buffer.alloc(0) };

/** Walks the logs of who opened files of all tables as far as is due, and moves their marks. What does not hold is said in the server's log. */
export async function walkAccess(
  kernel: Pick<Kernel, 'unitOfWork' | 'key' | 'config' | 'clock' | 'log'>,
): Promise<void> {
  const { unitOfWork, key, clock, log } = kernel;
  for (const { taskForceId, head, mark } of await unitOfWork.readAtOnce(WALKER, (db) =>
    accessMarkStore.list(db, null),
  )) {
    const sealed = mark && isSealed(key, taskForceId, mark) ? mark : null;
    if (mark && !sealed && keyLasts(kernel))
      log.error({ taskForceId }, 'the mark of the log of who opened files was changed');
    const now = clock.ms();
    const age = sealed ? Math.abs(now - sealed.wholeAt) : Infinity;
    const isWhole = age >= (sealed?.faultSeq == null ? WHOLE_MS : HOUR_MS);
    if (!isWhole && (sealed!.faultSeq !== null || head - sealed!.seq < BEHIND)) continue;
    const moved = await walk(kernel, taskForceId, isWhole ? START : sealed!, sealed);
    if (moved.faultSeq !== null)
      log.error({ taskForceId, seq: moved.faultSeq }, 'the log of who opened files does not hold');
    // What did not hold moves no mark: by the hash that it has the log must come again.
    const { seq, tip } = moved.faultSeq === null ? moved : (sealed ?? START);
    const next = { seq, tip, faultSeq: moved.faultSeq, wholeAt: isWhole ? now : sealed!.wholeAt };
    await unitOfWork.write(WALKER, (db) =>
      accessMarkStore.keep(db, taskForceId, next, sealOfMark(key, taskForceId, next)),
    );
  }
}

type Reached = Pick<AccessMark, 'seq' | 'tip' | 'faultSeq'>;

/** Walks to the end, step by step. Where the mark was it must come by the hash that the mark has. It ends where something does not hold. */
async function walk(
  { unitOfWork }: Pick<Kernel, 'unitOfWork'>,
  taskForceId: string,
  from: Pick<AccessMark, 'seq' | 'tip'>,
  mark: AccessMark | null,
): Promise<Reached> {
  let at: Reached = { ...from, faultSeq: null };
  for (;;) {
    const until = mark && at.seq < mark.seq ? Math.min(STEP, mark.seq - at.seq) : STEP;
    const { ended, ...next } = await unitOfWork.readAtOnce(WALKER, (db) =>
      accessMarkStore.walk(db, taskForceId, at, until),
    );
    if (next.faultSeq !== null) return { ...at, faultSeq: next.faultSeq };
    at = next;
    if (mark?.seq === at.seq && !mark.tip.equals(at.tip)) return { ...at, faultSeq: at.seq };
    // Fewer lines than the mark knows of: its end was taken off.
    if (ended) return mark && at.seq < mark.seq ? { ...at, faultSeq: at.seq + 1 } : at;
  }
}
