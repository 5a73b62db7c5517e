import { describe, expect, it } from '@jest/globals';
import { caseStream, type FollowAnswer, type RangeAnswer, type WireEvent } from '#libs/domain';
import { RefusedError } from './answers.js';
import { createCell } from './cell.js';
import type { Link, LinkStatus } from './link.js';
import { createStreams } from './streams.js';

const STREAM = caseStream('00000000-0000-4000-8000-000000000001');
const VIEW = { id: 'a case' } as FollowAnswer['view'];
const said = (seq: number): WireEvent => ({ seq, type: 'message.posted', data: {} }) as WireEvent;
const range = (from: number, to: number): WireEvent[] =>
  Array.from({ length: to - from + 1 }, (_, place) => said(from + place));
const settle = () => new Promise((resolve) => setTimeout(resolve));
const NOT_FOUND = new RefusedError({ code: 'not_found', status: 404, sentence: 'There is nothing here.' });

/** A line to a server that holds one case up to `head`. */
function line() {
  const status = createCell<LinkStatus>({ up: true, lastHeard: 0 });
  const heard = new Map<string, (frame: unknown) => void>();
  const server = { head: 4, open: true, right: NOT_FOUND as Error | null };
  const asked: string[] = [];
  server.right = null;

  function answer(message: string, request: { after?: number }): unknown {
    if (server.right) throw server.right;
    const { head } = server;
    if (message === 'range')
      return { stream: STREAM, epoch: 1, events: range(request.after! + 1, head) } as RangeAnswer;
    const events = range((request.after ?? head - 2) + 1, head);
    return { stream: STREAM, epoch: 1, head, floor: 0, events, ...(request.after === undefined ? { view: VIEW } : {}) };
  }
  const link = {
    status,
    async ask(message: string, request: { after?: number }, take?: (answer: unknown) => void) {
      asked.push(request.after === undefined ? message : `${message} after ${request.after}`);
      await settle();
      const told = answer(message, request);
      take?.(told);
      return told;
    },
    tell: () => undefined,
    on(message: string, handler: (frame: unknown) => void) {
      heard.set(message, handler);
      return () => heard.delete(message);
    },
  } as unknown as Link;
  const streams = createStreams(link);
  const pushes = (...events: WireEvent[]) => {
    server.head = Math.max(server.head, ...events.map(({ seq }) => seq));
    heard.get('events')!({ stream: STREAM, epoch: 1, events });
  };
  return { server, asked, streams, pushes, status, heard };
}

describe('a client that follows a stream', () => {
  it('hands on what happens from then on, in order and once each, and not what stood there before', async () => {
    const { streams, pushes, asked, status } = line();
    const heard: number[] = [];
    const stop = streams.follow(STREAM, (events) => heard.push(...events.map(({ seq }) => seq)));
    await settle();
    await settle();
    pushes(said(5));
    pushes(said(5), said(6));
    pushes(said(9));
    for (let n = 0; n < 4; n++) await settle();
    expect(heard).toEqual([5, 6, 7, 8, 9]);
    status.set({ up: false, lastHeard: 0 });
    status.set({ up: true, lastHeard: 0 });
    await settle();
    stop();
    pushes(said(10));
    expect(heard).toEqual([5, 6, 7, 8, 9]);
    expect(asked).toEqual(['follow', 'range after 6', 'follow after 9']);
    streams.close();
  });

  it('may ask at once and be answered, while a question waits', async () => {
    const { streams, asked } = line();
    const answered = streams.ask(STREAM);
    const stop = streams.follow(STREAM);
    expect(await answered).toMatchObject({ head: 4, view: VIEW });
    expect(asked).toEqual(['follow']);
    expect(streams.of(STREAM).state.get()).toMatchObject({ status: 'known', head: 4 });
    expect(await streams.ask(STREAM)).toMatchObject({ head: 4, events: [] });
    stop();
    streams.close();
  });

  it('asks once for what was announced and does not exist, and goes on', async () => {
    const { streams, asked, pushes, heard } = line();
    const stop = streams.follow(STREAM);
    for (let n = 0; n < 2; n++) await settle();
    heard.get('heads')!({ heads: { [STREAM]: 9 } });
    for (let n = 0; n < 8; n++) await settle();
    expect(asked).toEqual(['follow', 'range after 4', 'follow']);
    pushes(said(5));
    expect(streams.of(STREAM).state.get()).toMatchObject({ head: 5, heard: 5 });
    stop();
    streams.close();
  });

  it('hears how far an agency has read', async () => {
    const { streams, heard } = line();
    const stop = streams.follow(STREAM);
    for (let n = 0; n < 2; n++) await settle();
    for (const seq of [3, 2]) heard.get('seen')!({ stream: STREAM, agency: 'shelter', seq });
    expect(streams.of(STREAM).state.get().seen).toEqual({ shelter: 3 });
    stop();
    streams.close();
  });

  it('goes on from what was kept before, and asks only for what is missing', async () => {
    const { streams, asked, server } = line();
    server.head = 6;
    const kept = { ...streams.of(STREAM).state.get(), status: 'known' as const, epoch: 1, head: 4, heard: 4 };
    streams.restore({ ...kept, view: VIEW ?? null, events: range(3, 4) });
    expect(streams.of(STREAM).state.get()).toMatchObject({ status: 'known', head: 4, view: VIEW });
    const heard: number[] = [];
    streams.follow(STREAM, (events) => heard.push(...events.map(({ seq }) => seq)));
    for (let n = 0; n < 2; n++) await settle();
    expect(asked).toEqual(['follow after 4']);
    expect(heard).toEqual([5, 6]);
    streams.restore(kept);
    expect(streams.of(STREAM).state.get().head).toBe(6);
    streams.lose(STREAM);
    expect(streams.of(STREAM).state.get()).toMatchObject({ status: 'left', view: null, events: [] });
    streams.close();
  });

  it('says why it does not come as long as the server has no time, and no longer once it came', async () => {
    const { streams, server, status } = line();
    const { trouble } = streams.of(STREAM);
    server.right = new RefusedError({ code: 'busy', status: 503, sentence: 'There is much to do.' });
    streams.follow(STREAM);
    for (let n = 0; n < 2; n++) await settle();
    expect([trouble.get(), streams.of(STREAM).state.get().status]).toEqual(['busy', 'asked']);
    server.right = null;
    await streams.ask(STREAM);
    expect([trouble.get(), streams.of(STREAM).state.get().status]).toEqual([null, 'known']);
    server.right = new Error('lost');
    await streams.ask(STREAM).catch(() => undefined);
    expect(trouble.get()).toBe('no_answer');
    // Without a line it is the line that is to be told of.
    status.set({ up: false, lastHeard: 0 });
    expect(trouble.get()).toBeNull();
    streams.close();
  });

  it('keeps nothing where there is nothing to read, and asks no more', async () => {
    const { streams, asked, server } = line();
    server.right = NOT_FOUND;
    const answered = streams.ask(STREAM);
    streams.follow(STREAM);
    await expect(answered).rejects.toBe(NOT_FOUND);
    for (let n = 0; n < 3; n++) await settle();
    expect(streams.of(STREAM).state.get()).toMatchObject({ status: 'refused', refusal: 'not_found', view: null });
    expect(asked).toEqual(['follow']);
    streams.close();
  });
});

describe('a client whom the server tells that it is busy', () => {
  const BUSY = new RefusedError({ code: 'busy', status: 503, sentence: 'Busy.', retryAfter: 0.2 });
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('asks again when the server said and not before, whatever it hears meanwhile, and once', async () => {
    const { streams, server, asked, heard, pushes } = line();
    server.right = BUSY;
    streams.follow(STREAM);
    await wait(50);
    heard.get('lagging')!({ stream: STREAM, head: 4 });
    heard.get('heads')!({ heads: { [STREAM]: 5 } });
    pushes(said(5));
    await wait(100);
    expect(asked).toEqual(['follow']);
    server.right = null;
    await wait(500);
    expect(asked).toEqual(['follow', 'follow']);
    expect(streams.of(STREAM).state.get()).toMatchObject({ status: 'known', head: 5 });
    streams.close();
  });

  it('asks at once on a new line, which may lead to another server', async () => {
    const { streams, server, asked, status } = line();
    server.right = BUSY;
    streams.follow(STREAM);
    await wait(20);
    server.right = null;
    status.set({ up: false, lastHeard: 0 });
    status.set({ up: true, lastHeard: 0 });
    await wait(500);
    expect(asked).toEqual(['follow', 'follow']);
    streams.close();
  });
});
