import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { v7 } from 'uuid';
import type { StreamName } from '#libs/domain';
import { until } from './api-process.js';
import type { Board } from './board.js';
import type { Person } from './person.js';
import { rawHttp, RawSocket } from './raw.js';

/** What differs between two runs of one story whatever happens in them: ids, moments and references, by the order in which they appear. */
const OWN = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z|S-[0-9A-Z]{10}\b/g;

type Heads = [message: string, said: { heads: Record<string, number> }];

/**
 * Somebody who writes down every byte that comes to them, so that two runs of a story can be laid beside one another:
 * answers in the order in which they asked, and what they were told without asking.
 */
export class Observer {
  readonly answers: string[] = [];
  private readonly socket: RawSocket;

  constructor(private readonly person: Person) {
    this.socket = new RawSocket(person.origin, person.cookieHeader);
  }

  async connected(): Promise<this> {
    await this.socket.connected();
    return this;
  }

  /** Asks by HTTP and notes status, headers and body. */
  async http(method: string, path: string, body?: unknown, id = v7()): Promise<string> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const writes = { 'x-baraza': '1', origin: this.person.origin, 'idempotency-key': id };
    const headers = {
      cookie: this.person.cookieHeader,
      ...(['GET', 'HEAD'].includes(method) ? {} : writes),
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const answer = await rawHttp(this.person.origin, method, path, headers, text);
    this.answers.push(`${method} ${path} ${answer.status}\n${answer.headers.join('\n')}\n${answer.body}`);
    return answer.body;
  }

  /** Asks by socket and notes the frame. */
  async asks(message: string, payload: object): Promise<void> {
    this.answers.push(
      `${message} ${JSON.stringify(payload)}\n${await this.socket.asks(message, JSON.stringify(payload))}`,
    );
  }

  /** Every frame that came without being asked for, in order for each message and stream. */
  get told(): Record<string, string[]> {
    const told: Record<string, string[]> = {};
    for (const frame of this.socket.frames.filter((one) => one.startsWith('42'))) {
      const [message, { stream = '' }] = JSON.parse(frame.slice(2)) as [string, { stream?: string }];
      (told[`${message} ${stream}`] ??= []).push(frame);
    }
    // How often it was said where streams stand is a matter of time; where they stand in the end is not.
    if (told['heads ']) told['heads '] = told['heads '].slice(-1);
    return told;
  }

  /** Waits until it was told that the streams it follows stand where they do. */
  async hearsHeads(board: Board, streams: readonly StreamName[]): Promise<void> {
    const rows = await board.looks<{ id: string; head: number }>(
      'select id, head::int as head from baraza.stream where id = any ($1)',
      [streams],
    );
    const stand = Object.fromEntries(rows.map(({ id, head }) => [id, head]));
    const told = (): unknown => this.told['heads ']?.map((frame) => (JSON.parse(frame.slice(2)) as Heads)[1].heads)[0];
    await until(() => isDeepStrictEqual(told(), stand), 'it to be told where everything stands');
  }

  leaves(): void {
    this.socket.leaves();
  }

  /** All of it as one would compare it, with the length of every line in place. */
  get transcript(): string[] {
    const names = new Map<string, string>();
    const plain = (text: string): string =>
      text.replace(OWN, (own) => {
        const kind = own.startsWith('S-') ? 'reference' : own.includes('T') ? 'moment' : 'id';
        if (kind !== 'id') return kind;
        if (!names.has(own)) names.set(own, `id ${names.size + 1}`);
        return names.get(own)!;
      });
    // Which of two cases a list hears of first is a matter of time when something concerned both.
    const answers = this.answers
      .map(plain)
      .map((text) => (text.startsWith('range {"stream":"person/') ? unordered(text) : text));
    const told = Object.entries(this.told).map(([kind, frames]) => {
      const lines = frames.map(plain);
      return (kind === 'changed ' ? lines.sort() : lines).join('\n');
    });
    return [...answers, ...told.sort()];
  }
}

/** An answer about lists that changed, with the rows that it names in an order of their own. */
function unordered(text: string): string {
  const NAMED = /"ids":\["([^"]*)"\]/g;
  const rows = [...text.matchAll(NAMED)].map(([, row]) => row);
  return [text.replace(NAMED, '"ids":[]'), ...rows.sort()].join('\n');
}

/** Waits until every reaction has met everything that happened, and what follows from it was told. */
export async function settles(board: Board): Promise<void> {
  const behind = `select from baraza.stream s, (values ('refresh-lists-when-case-changed', 'case/%'), ('refresh-lists-when-part-changed', 'part/%')) r (name, kind)
    left join lateral (select g.done from baraza.reaction_progress g where g.reaction = r.name and g.stream_id = s.id) g on true
    where s.id like r.kind and s.head > coalesce(g.done, 0)`;
  await until(async () => (await board.looks(behind)).length === 0, 'the reactions to meet everything');
  await wait(300);
}
