import { describe, expect, it } from '@jest/globals';
import { createCell, type Link, type LinkStatus, NoAnswerError } from '#libs/client';
import { taskForceStream } from '#libs/domain';
import { followTable } from './table-news.js';

const STREAM = taskForceStream('01990000-0000-7000-8000-000000000001');
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A line whose server stands at `head`, and what came of following over it. */
function line() {
  const status = createCell<LinkStatus>({ up: false, lastHeard: 0 });
  const heard = new Map<string, (frame: unknown) => void>();
  const told: unknown[] = [];
  const server = { head: 4, answers: true };
  const counted = { news: 0, left: 0 };
  const link = {
    status,
    ask: async () => {
      if (!server.answers) throw new NoAnswerError();
      return { stream: STREAM, epoch: 1, head: server.head, events: [] };
    },
    tell: (_: string, request: unknown) => told.push(request),
    on: (message: string, handler: (frame: unknown) => void) => {
      heard.set(message, handler);
      return () => heard.delete(message);
    },
  } as unknown as Link;
  const stop = followTable(
    link,
    STREAM,
    () => (counted.news += 1),
    () => (counted.left += 1),
  );
  const up = async (is: boolean) => {
    status.set({ up: is, lastHeard: 0 });
    await settle();
  };
  return {
    server,
    counted,
    told,
    heard,
    up,
    stop,
    says: (message: string, frame: unknown) => heard.get(message)!(frame),
  };
}

describe('news of the table', () => {
  it('is what is recorded on it, once each, and what was missed while the line was down', async () => {
    const { server, counted, told, up, says } = line();
    await up(true);
    expect(counted.news).toBe(1);
    says('events', { stream: STREAM, epoch: 1, events: [{ seq: 5 }, { seq: 6 }] });
    says('heads', { heads: { [STREAM]: 6 } });
    says('events', { stream: 'case/01990000-0000-7000-8000-000000000001', epoch: 1, events: [{ seq: 90 }] });
    expect(counted.news).toBe(2);
    expect(told).toEqual([{ stream: STREAM, seq: 6 }]);
    await up(false);
    server.head = 9;
    await up(true);
    expect(counted.news).toBe(3);
  });

  it('is also what only a heartbeat tells of, and numbers that begin anew', async () => {
    const { server, counted, up, says } = line();
    await up(true);
    says('heads', { heads: { [STREAM]: 7 } });
    expect(counted.news).toBe(2);
    await up(false);
    server.head = 2;
    await up(true);
    expect(counted.news).toBe(3);
  });

  it('ends with the right to read it', async () => {
    const { counted, heard, up, says, stop } = line();
    await up(true);
    says('left', { stream: STREAM });
    expect(counted.left).toBe(1);
    stop();
    expect(heard.size).toBe(0);
  });
});
