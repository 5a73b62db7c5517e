import { request } from 'node:http';
import { v7 } from 'uuid';
import { until } from '../support/api-process.js';
import type { Board } from '../support/board.js';
import { RawSocket } from '../support/raw.js';
import type { Step } from './document-steps.js';
import { type Bound, differs, differsText, filled } from './likeness.js';

/** Messages of the server whose order matters, so that none may be passed over. */
const IN_ORDER = ['events', 'left', 'lagging'];

/** What a document carried out, as it is named in the code. */
export interface CarriedOut {
  routes: Set<string>;
  commands: Set<string>;
  asked: Set<string>;
  said: Set<string>;
  events: Set<string>;
}

interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A block of HTTP, taken apart. */
function httpOf(block: string): { first: string; headers: [string, string][]; body: string } {
  const [head = '', ...body] = block.split('\n\n');
  const [first = '', ...headers] = head.split('\n');
  return {
    first,
    headers: headers.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]),
    body: body.join('\n\n'),
  };
}

/** Carries the document out. */
export class DocumentReader {
  readonly bound: Bound = new Map();
  private readonly sockets = new Map<string, RawSocket>();
  private readonly heard = new Map<string, Set<string>>();
  private answered: HttpAnswer | undefined;
  private answer: unknown;

  constructor(
    private readonly board: Board,
    private readonly done: CarriedOut,
  ) {}

  async take({ says, kind, block }: Step): Promise<string | null> {
    if (kind === 'http') return /^HTTP/.test(block) ? this.wasAnswered(block) : this.sends(block);
    if (kind === 'frames') return this.frames(says.split(' ')[0]!, block);
    const [, who, arrow, what] = /^(\w+) (->|<-) (\w+)$/.exec(says) ?? [];
    if (!who || !what) return this.happens(says);
    if (arrow === '->') return this.asks(who, what, block);
    return what === 'answer' ? this.is(JSON.parse(block), this.answer) : this.hears(who, what, block);
  }

  /** What the socket heard in order and the document did not speak of. */
  unspoken(who: string): string[] {
    return (this.sockets.get(who)?.frames ?? []).filter(
      (frame) => IN_ORDER.some((name) => frame.startsWith(`42["${name}"`)) && !this.heard.get(who)?.has(frame),
    );
  }

  end(): void {
    for (const socket of this.sockets.values()) socket.leaves();
  }

  private is(written: unknown, found: unknown): string | null {
    for (const [, type] of JSON.stringify(written).matchAll(/"type":"([^"]+)"/g)) this.done.events.add(type!);
    return differs(written, found, this.bound);
  }

  private sends(block: string): Promise<null> {
    const { first, headers, body } = httpOf(filled(block, this.bound));
    const [method = '', path = ''] = first.split(' ');
    this.done.routes.add(/^\w+ (?:<[^>]*>|[^ ?])*/.exec(block)![0]);
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.board.api.origin}${path}`,
        { method, headers: Object.fromEntries(headers), agent: false },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () => {
            this.answered = { status: response.statusCode!, headers: response.headers, body: text };
            resolve(null);
          });
        },
      );
      sent.once('error', reject).end(body);
    });
  }

  private wasAnswered(block: string): string | null {
    const { first, headers, body } = httpOf(block);
    const { status, headers: came, body: text } = this.answered!;
    if (status !== Number(first.split(' ')[1])) return `the status is ${status}: ${text}`;
    for (const [name, value] of headers) {
      const wrong = differsText(value, String(came[name.toLowerCase()]), this.bound);
      if (wrong) return `the header ${name} ${wrong}`;
    }
    if (!body) return null;
    return /^[[{]/.test(body) ? this.is(JSON.parse(body), JSON.parse(text)) : differsText(body, text, this.bound);
  }

  private async socketOf(who: string): Promise<RawSocket> {
    const socket = this.sockets.get(who) ?? (await this.opens(who));
    this.sockets.set(who, socket);
    return socket;
  }

  private opens(who: string): Promise<RawSocket> {
    return new RawSocket(this.board.api.origin, `__Host-baraza=${this.bound.get(`${who}'s secret`)}`).connected();
  }

  /** A socket of its own for the frames as they are; it says `40` by itself when it opens. */
  private async frames(who: string, block: string): Promise<string | null> {
    const socket = await this.opens(who);
    let place = 0;
    for (const line of block.split('\n')) {
      const text = line.slice(2);
      if (line.startsWith('>') && text !== '40') socket.sends(filled(text, this.bound));
      if (line.startsWith('>')) continue;
      await until(() => socket.frames.length > place, `a frame like ${text}`);
      const wrong = differsText(text, socket.frames[place++]!, this.bound);
      if (wrong) return wrong;
    }
    socket.leaves();
    return null;
  }

  private async asks(who: string, what: string, block: string): Promise<null> {
    this.done.asked.add(what);
    const sent = JSON.parse(filled(block, this.bound)) as { name?: string };
    if (what === 'command') this.done.commands.add(sent.name!);
    this.answer = await (await this.socketOf(who)).told<unknown>(what, JSON.stringify(sent));
    return null;
  }

  private async hears(who: string, what: string, block: string): Promise<string | null> {
    this.done.said.add(what);
    const written: unknown = JSON.parse(block);
    const heard = this.heard.get(who) ?? new Set<string>();
    this.heard.set(who, heard);
    const { frames } = await this.socketOf(who);
    let wrong: string | null = `nothing like it was said`;
    await until(
      () => {
        const waiting = frames.filter((frame) => frame.startsWith(`42["${what}"`) && !heard.has(frame));
        for (const frame of IN_ORDER.includes(what) ? waiting.slice(0, 1) : waiting) {
          wrong = this.is(written, (JSON.parse(frame.slice(2)) as unknown[])[1]);
          if (!wrong) heard.add(frame);
          if (!wrong) return true;
        }
        return IN_ORDER.includes(what) && waiting.length > 0;
      },
      `${who} to be told ${what}: ${wrong}`,
      8000,
    ).catch((error: Error) => (wrong ??= error.message));
    return wrong;
  }

  /** What the document tells in words. */
  private async happens(says: string): Promise<string | null> {
    const [, who] = /^(\w+)'s socket is ended$/.exec(says) ?? [];
    if (who) return until(() => this.sockets.get(who)!.closed, says, 4000).then(() => null);
    const [, comes] = /^(\w+) opens a socket$/.exec(says) ?? [];
    if (comes) return this.socketOf(comes).then(() => null);
    if (says !== '300 messages are posted and 11 seconds pass') return 'the test does not know this step';
    const [ana, ben] = [await this.socketOf('ana'), await this.socketOf('ben')];
    const input = { caseId: this.bound.get('case')!, words: 'And so on.' };
    await Promise.all(
      Array.from({ length: 300 }, () => ana.told('command', JSON.stringify({ id: v7(), name: 'message.post', input }))),
    );
    await until(
      () => ben.frames.some((frame) => frame.startsWith('42["events"') && frame.includes('"seq":304')),
      'ben to be sent all of them',
    );
    this.heard.set('ben', new Set(ben.frames));
    await this.board.movesClock('11 seconds');
    return null;
  }
}
