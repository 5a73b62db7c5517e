import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { StreamName } from '#libs/domain';
import type { JournalHint } from '../journal/journal-hint.js';
import type { PendingEvent } from '../journal/journal.js';
import type { Log } from '../log/log.js';
import type { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { Drain } from './drain.js';
import { defineReaction, type Reaction } from './reaction.js';

const STREAM = 'case/0190a5a2-6a0f-7b6e-8c3d-2f4c9b1d7e11' as StreamName;
const PERSON = 'person/0190a5a2-6a0f-7b6e-8c3d-2f4c9b1d7e12' as StreamName;

/** A database on which so many events wait for every reaction, as far as the drain asks it. */
function aBacklog(events: number) {
  let done = 0;
  /** Up to where each commit came. */
  const commits: number[] = [];
  /** How many events each commit recorded. */
  const recorded: number[] = [];
  const query = async (asked: string | { text: string }, values: unknown[] = []): Promise<object[]> => {
    const sql = typeof asked === 'string' ? asked : asked.text;
    const seq = Number(values[1]) + 1;
    if (sql.includes('streams_behind')) return [{ stream_id: STREAM }, { stream_id: STREAM.replace('0190', '0191') }];
    if (sql.includes('take_progress')) return [{ done: String(done) }];
    if (sql.includes('next_for_reaction'))
      return [{ seq: seq > events ? null : String(seq), head: String(events), at: new Date(0), body: '{}' }];
    if (sql.includes('note_progress')) commits.push((done = Number(values[2])));
    if (sql.includes('lock_streams')) return (values[0] as string[]).map((id) => ({ stream_id: id, head: '0' }));
    if (!sql.includes('baraza.append')) return [];
    recorded.push((values[1] as string[]).length);
    return (values[1] as string[]).map((_, place) => ({ seq: String(place + 1), at: new Date(0), anchor: null }));
  };
  const write = (_: unknown, work: (db: EntityManager) => unknown) => work({ query } as unknown as EntityManager);
  return { unitOfWork: { write } as unknown as UnitOfWork, done: () => done, commits, recorded };
}

const tells: PendingEvent = {
  stream: PERSON,
  type: 'list.changed',
  data: { list: 'cases', ids: [] },
  words: undefined,
};

const counts = (how: Pick<Reaction<'case.opened'>, 'react' | 'together'>): Reaction =>
  defineReaction<'case.opened'>({ name: 'counts', on: 'case', to: ['case.opened'], fromStart: true, ...how });

const drainOf = ({ unitOfWork }: { unitOfWork: UnitOfWork }, reaction: Reaction): Drain =>
  new Drain(unitOfWork, { committed: () => undefined } as unknown as JournalHint, {} as Log, [reaction]);

describe('a worker that is told to end while a thousand events wait', () => {
  it('finishes the event it is at, and leaves the others to whoever sweeps next', async () => {
    const backlog = aBacklog(1000);
    const seen: number[] = [];
    const reaction = counts({
      async react() {
        seen.push(backlog.done());
        if (seen.length === 3) drain.end();
        return [];
      },
    });
    const drain: Drain = drainOf(backlog, reaction);
    await drain.sweep();
    expect(seen).toHaveLength(3);
    expect(backlog.done()).toBe(3);
  });
});

describe('events that wait', () => {
  it('have a commit each, and none that only finds that there is no more', async () => {
    const backlog = aBacklog(3);
    await drainOf(backlog, counts({ react: async () => [tells] })).drain(STREAM);
    expect(backlog.commits).toEqual([1, 2, 3]);
    expect(backlog.recorded).toEqual([1, 1, 1]);
  });

  it('are met fifty in a commit by a reaction that may, in order, and told of at once', async () => {
    const backlog = aBacklog(120);
    const seen: number[] = [];
    const reaction = counts({
      async react({ event }) {
        seen.push(event.seq);
        return [tells, tells];
      },
      together: ([first]) => [first!],
    });
    await drainOf(backlog, reaction).drain(STREAM);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, place) => place + 1));
    expect(backlog.commits).toEqual([50, 100, 120]);
    expect(backlog.recorded).toEqual([1, 1, 1]);
  });

  it('are met one by one once that failed: what fails holds up only itself', async () => {
    const backlog = aBacklog(3);
    let failures = 0;
    const reaction = counts({
      async react({ event }) {
        if (event.seq === 2 && failures++ === 0) throw new Error('not now');
        return [tells];
      },
      together: (answers) => [...answers],
    });
    await drainOf(backlog, reaction).drain(STREAM);
    expect(failures).toBe(2);
    expect(backlog.commits).toEqual([1, 2, 3]);
  });
});
