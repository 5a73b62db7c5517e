import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Fate, LeasedRounds, type LeasedWork } from './leased-rounds.js';

interface Item {
  id: string;
  tries: number;
}

type Noted = [id: string, state: string, reason: string | null, dueIn: string | null];

const MINUTE = 60_000;

/** A sender of what waits here, whose sending takes as long as a test lets it. */
class Sender {
  readonly begun: string[] = [];
  readonly noted: Noted[] = [];
  readonly logged: string[] = [];
  /** How many are taken with each look. */
  readonly taken: number[] = [];
  closed = false;
  fateOf: (id: string) => Fate | Promise<Fate> = () => 'sent';
  holds: (id: string) => boolean = () => true;
  readonly waiting: Item[];
  readonly rounds: LeasedRounds<Item>;

  constructor(ids: string[], tries = 1) {
    this.waiting = ids.map((id) => ({ id, tries }));
    const work: LeasedWork<Item> = {
      one: 'a parcel',
      about: ({ id }) => ({ parcel: id }),
      waits: ['1 minute', '5 minutes'],
      threw: 'not_packed',
      claim: async (_, most) => {
        const items = this.waiting.splice(0, most);
        this.taken.push(items.length);
        return items;
      },
      send: async ({ id }) => {
        this.begun.push(id);
        return this.fateOf(id);
      },
      note: async ({ id }, state, reason, dueIn) => {
        const holds = this.holds(id);
        this.noted.push([id, state, reason, dueIn]);
        return holds;
      },
      close: () => (this.closed = true),
    };
    const says = (_: object, words: string) => void this.logged.push(words);
    this.rounds = new LeasedRounds(work, { info: says, warn: says, error: says } as never);
  }
}

const after = (ms: number) => new Promise<Fate>((resolve) => setTimeout(() => resolve('sent'), ms));
const numbered = (count: number) => Array.from({ length: count }, (_, place) => `p${place}`);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('what is due', () => {
  it('is sent, two at a time, until nothing is due', async () => {
    const sender = new Sender(numbered(45));
    let underWay = 0;
    let most = 0;
    sender.fateOf = async (): Promise<Fate> => {
      most = Math.max(most, ++underWay);
      await after(10);
      underWay--;
      return 'sent';
    };
    const round = sender.rounds.round();
    await jest.advanceTimersByTimeAsync(1000);
    await round;
    expect(sender.taken).toEqual([20, 20, 5]);
    expect(sender.noted).toEqual(numbered(45).map((id) => [id, 'sent', null, null]));
    expect(most).toBe(2);
  });

  it('is looked for once more when somebody asks while the last ones are on their way', async () => {
    const sender = new Sender(['first']);
    sender.fateOf = () => after(100);
    const round = sender.rounds.round();
    await jest.advanceTimersByTimeAsync(50);
    sender.waiting.push({ id: 'second', tries: 1 });
    expect(sender.rounds.round()).toBe(round);
    await jest.advanceTimersByTimeAsync(200);
    await round;
    expect(sender.begun).toEqual(['first', 'second']);
    await sender.rounds.round();
    expect(sender.taken).toEqual([1, 1, 0]);
  });

  it('is not begun once the time is over for which it is held: somebody else may have it', async () => {
    const sender = new Sender(['slow', 'slow too', 'late', 'later']);
    sender.fateOf = () => after(4 * MINUTE + 1);
    const round = sender.rounds.round();
    await jest.advanceTimersByTimeAsync(20 * MINUTE);
    await round;
    expect(sender.begun).toEqual(['slow', 'slow too']);
    expect(sender.noted.map(([id]) => id)).toEqual(['slow', 'slow too']);
  });

  it('waits longer with each try, and is given up after the last', async () => {
    const refusals: [number, Fate, Noted[1], string | null][] = [
      [1, { retry: 'unreachable' }, 'waiting', '1 minute'],
      [2, { retry: 'unreachable' }, 'waiting', '5 minutes'],
      [3, { retry: 'unreachable' }, 'given_up', null],
      [1, { refused: 'unknown_address', answer: 550 }, 'given_up', null],
      [1, { retry: 'asked_to_wait', answer: 429, waitS: 600 }, 'waiting', '600 seconds'],
      [1, { retry: 'asked_to_wait', answer: 429, waitS: 1 }, 'waiting', '30 seconds'],
      [1, { retry: 'asked_to_wait', answer: 429, waitS: 1e9 }, 'waiting', '43200 seconds'],
      [3, { retry: 'asked_to_wait', answer: 429, waitS: 600 }, 'given_up', null],
    ];
    for (const [tries, fate, state, dueIn] of refusals) {
      const sender = new Sender(['one'], tries);
      sender.fateOf = () => fate;
      await sender.rounds.round();
      expect(sender.noted).toEqual([['one', state, Object.values(fate as object)[0], dueIn]]);
    }
  });

  it('is told of when somebody else had noted it', async () => {
    const sender = new Sender(['one']);
    sender.holds = () => false;
    await sender.rounds.round();
    expect(sender.logged).toEqual(['a parcel was sent', 'a parcel was noted by somebody else']);
  });
});

describe('what goes wrong', () => {
  it('with one of them does not stop the others', async () => {
    const sender = new Sender(numbered(6));
    sender.fateOf = (id) => {
      if (id === 'p1') throw new TypeError('no');
      return id === 'p3' ? Promise.reject(new Error('nor this')) : 'sent';
    };
    await sender.rounds.round();
    expect(sender.begun).toEqual(numbered(6));
    expect(sender.noted.filter(([, state]) => state !== 'sent')).toEqual([
      ['p1', 'waiting', 'not_packed', '1 minute'],
      ['p3', 'waiting', 'not_packed', '1 minute'],
    ]);
  });

  it('with noting is tried again, and nothing is sent twice for it', async () => {
    const sender = new Sender(['one']);
    let fails = 2;
    sender.holds = () => {
      if (fails-- > 0) throw new Error('no database');
      return true;
    };
    const round = sender.rounds.round();
    await jest.advanceTimersByTimeAsync(1199);
    expect(sender.noted).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    await round;
    expect(sender.begun).toEqual(['one']);
    expect(sender.noted).toEqual([['one', 'sent', null, null]]);
  });

  it('with noting for good leaves it to its lease, and the others are sent', async () => {
    const sender = new Sender(numbered(4));
    sender.holds = (id) => {
      if (id === 'p0') throw new Error('no database');
      return true;
    };
    const round = sender.rounds.round();
    await jest.advanceTimersByTimeAsync(4200);
    await round;
    expect(sender.noted.map(([id]) => id)).toEqual(['p1', 'p2', 'p3']);
    expect(sender.logged).toContain('a parcel was not noted');
  });

  it('with taking is said to whoever asked, and the next round begins anew', async () => {
    const sender = new Sender(['one']);
    const splice = jest.spyOn(sender.waiting, 'splice').mockImplementationOnce(() => {
      throw new RangeError('no database');
    });
    await expect(sender.rounds.round()).rejects.toThrow(RangeError);
    splice.mockRestore();
    await sender.rounds.round();
    expect(sender.begun).toEqual(['one']);
  });
});

describe('a process that ends', () => {
  it('lets arrive what is under way, begins no more, and gives back what it had taken', async () => {
    const sender = new Sender(numbered(25), 3);
    sender.fateOf = () => after(1000);
    const round = sender.rounds.round();
    await jest.advanceTimersByTimeAsync(500);
    const end = sender.rounds.end();
    expect(sender.closed).toBe(false);
    await jest.advanceTimersByTimeAsync(500);
    expect(sender.closed).toBe(true);
    await jest.advanceTimersByTimeAsync(MINUTE);
    await Promise.all([end, round]);
    expect(sender.begun).toEqual(['p0', 'p1']);
    expect(sender.taken).toEqual([20]);
    expect(sender.noted.filter(([, state]) => state === 'sent').map(([id]) => id)).toEqual(['p0', 'p1']);
    const back = sender.noted.filter(([, state]) => state === 'waiting');
    expect(back.map(([, , reason, dueIn]) => [reason, dueIn])).toEqual(
      Array.from({ length: 18 }, () => ['process_ended', '0']),
    );
    await sender.rounds.round();
    expect(sender.taken).toEqual([20]);
  });

  it('waits eight seconds and not longer: then the line is closed, and what was under way is tried again', async () => {
    const sender = new Sender(['one']);
    sender.fateOf = async (): Promise<Fate> => {
      while (!sender.closed) await after(100);
      return { retry: 'unreachable' };
    };
    void sender.rounds.round();
    await jest.advanceTimersByTimeAsync(0);
    const end = sender.rounds.end();
    await jest.advanceTimersByTimeAsync(7999);
    expect(sender.closed).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(sender.closed).toBe(true);
    await jest.advanceTimersByTimeAsync(100);
    await end;
    expect(sender.noted).toEqual([['one', 'waiting', 'unreachable', '1 minute']]);
  });
});
