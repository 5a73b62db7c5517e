import { NoAnswerError, RefusedError } from '#libs/client';
import { type CommandAnswer, type CommandRequest, type RefusalCode, REFUSALS } from '#libs/domain';
import { createOutbox, type OutboxParts } from './outbox.js';
import { memoryShelf } from './outbox-shelf.js';
import type { TabMessage, Tabs } from './tabs.js';

export const LANE = 'case/00000000-0000-4000-8000-000000000001';

/** A server that answers as it is told, and remembers what it was asked. */
export function aServer() {
  const asked: CommandRequest[] = [];
  const recorded = new Map<string, CommandAnswer>();
  const script: (RefusalCode | 'lost' | 'lost after' | 'never')[] = [];
  const send = async (request: CommandRequest): Promise<CommandAnswer> => {
    asked.push(request);
    const next = script.shift();
    if (next === 'never') return new Promise(() => undefined);
    if (next === 'lost') throw new NoAnswerError();
    const seen = recorded.get(request.id);
    if (next && next !== 'lost after' && !seen) {
      const { status, sentence } = REFUSALS[next];
      throw new RefusedError({ code: next, status, sentence });
    }
    const answer = seen ?? { seq: recorded.size + 1, result: {} };
    recorded.set(request.id, answer);
    if (next === 'lost after') throw new NoAnswerError();
    return answer;
  };
  return { asked, recorded, script, send };
}

export const oneTab: Tabs = {
  say: () => undefined,
  hear: () => undefined,
  whenLeading: (lead) => lead(),
  close: () => undefined,
};

export function anOutbox(changes: Partial<OutboxParts> = {}) {
  const server = aServer();
  const line = { up: true };
  const paused: (() => void)[] = [];
  let made = 0;
  const outbox = createOutbox({
    person: 'eleni',
    shelf: memoryShelf(),
    tabs: oneTab,
    send: server.send,
    ready: () => line.up,
    newId: () => `id-${++made}-${changes.person ?? 'eleni'}`,
    now: () => new Date('2026-10-12T08:00:00.000Z'),
    later(callback) {
      paused.push(callback);
      return () => paused.splice(paused.indexOf(callback), 1);
    },
    ...changes,
  });
  const states = () => outbox.entries.get().map((entry) => entry.state);
  return { outbox, server, line, paused, states };
}

export const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
export const message = (words: string) => [LANE, 'message.post', { words }] as const;
export const PART = 'part/00000000-0000-4000-8000-000000000002';
export const opening = (text: string) =>
  [PART, 'part.open', { partId: 'p', caseId: 'c', part: 'health', agencyIds: [], words: text }] as const;
export const inPart = (text: string) => [PART, 'message.post', { partId: 'p', words: text }] as const;
export const words = (asked: CommandRequest[]) => asked.map((request) => (request.input as { words: string }).words);

/** Two tabs that hear each other; the first one leads once it is told so. */
export function twoTabs() {
  const ears: ((from: number, message: TabMessage) => void)[] = [];
  let lead = () => undefined as void;
  const tab = (self: number): Tabs => ({
    say: (message) => queueMicrotask(() => ears.forEach((ear) => ear(self, message))),
    hear: (listener) => ears.push((from, message) => from !== self && listener(message)),
    whenLeading(callback) {
      if (self === 0) lead = callback;
    },
    close: () => undefined,
  });
  return { tabs: [tab(0), tab(1)] as const, lead: () => lead() };
}
