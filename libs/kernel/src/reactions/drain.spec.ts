import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { StreamName } from '#libs/domain';
import type { JournalHint } from '../journal/journal-hint.js';
import type { Log } from '../log/log.js';
import type { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { Drain } from './drain.js';
import { defineReaction } from './reaction.js';

const STREAM = 'case/0190a5a2-6a0f-7b6e-8c3d-2f4c9b1d7e11' as StreamName;

/** A database on which a thousand events wait for every reaction, as far as the drain asks it. */
function aLongBacklog(): { unitOfWork: UnitOfWork; done: () => number } {
  let done = 0;
  const query = async (sql: string): Promise<object[]> => {
    if (sql.includes('streams_behind')) return [{ stream_id: STREAM }, { stream_id: STREAM.replace('0190', '0191') }];
    if (sql.includes('take_progress')) return [{ done: String(done) }];
    if (sql.includes('next_for_reaction'))
      return [{ seq: done < 1000 ? String(done + 1) : null, head: '1000', at: new Date(0), body: '{}' }];
    if (sql.includes('note_progress')) done += 1;
    return [];
  };
  const write = (_: unknown, work: (db: EntityManager) => unknown) => work({ query } as unknown as EntityManager);
  return { unitOfWork: { write } as unknown as UnitOfWork, done: () => done };
}

describe('a worker that is told to end while a thousand events wait', () => {
  it('finishes the event it is at, and leaves the others to whoever sweeps next', async () => {
    const { unitOfWork, done } = aLongBacklog();
    const seen: number[] = [];
    const reaction = defineReaction<'case.opened'>({
      name: 'counts',
      on: 'case',
      to: ['case.opened'],
      fromStart: true,
      async react() {
        seen.push(done());
        if (seen.length === 3) drain.end();
        return [];
      },
    });
    const drain: Drain = new Drain(unitOfWork, {} as JournalHint, {} as Log, [reaction]);
    await drain.sweep();
    expect(seen).toHaveLength(3);
    expect(done()).toBe(3);
  });
});
