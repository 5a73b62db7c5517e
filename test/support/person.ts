import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { v7 } from 'uuid';
import { chooseDemonstrationPerson, sendHttp } from '#libs/client';
import {
  caseStream,
  type CommandAnswer,
  type FollowAnswer,
  parseStream,
  type RefusalAnswer,
  type StreamName,
  type WireEvent,
} from '#libs/domain';
import { until } from './api-process.js';
import { LiveClient } from './live-client.js';

/** An answer of HTTP: its status, its body as it came, and what that says. */
export interface HttpAnswer<Body> {
  status: number;
  text: string;
  body: Body & Partial<RefusalAnswer>;
}

/** Somebody in a story, who signs in at a server and acts through its two doors. */
export class Person {
  cookie: string | undefined;
  private client: LiveClient | undefined;

  constructor(
    readonly key: string,
    readonly id: string,
    readonly agencyId: string,
    private at: string,
  ) {}

  /** Where this person is signed in. */
  get origin(): string {
    return this.at;
  }

  /** Signs in through the demonstration's door. */
  async signsIn(): Promise<this> {
    this.cookie = await chooseDemonstrationPerson(this.origin, this.id);
    return this;
  }

  /** The Cookie header of this person's session. */
  get cookieHeader(): string {
    if (!this.cookie) throw new Error(`${this.key} has not signed in`);
    return this.cookie;
  }

  /** Goes on at another server of the same installation. */
  movesTo(origin: string): void {
    this.at = origin;
  }

  /** The live client, opened when first used. */
  get live(): LiveClient {
    this.client ??= new LiveClient(this.origin, this.cookieHeader, this.id);
    return this.client;
  }

  get isLive(): boolean {
    return this.client !== undefined;
  }

  async http<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer<Body>> {
    const writes: Record<string, string> = method === 'GET' ? {} : { origin: this.origin, 'idempotency-key': v7() };
    const response = await sendHttp(this, method, path, body, { ...writes, ...headers });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as Body & Partial<RefusalAnswer> };
  }

  /** Opens a case and answers its id. */
  async opensCase(handle = 'Nikos'): Promise<string> {
    return (await this.insists<{ caseId: string }>('/api/cases', { handle })).result.caseId;
  }

  /** Lets an agency in, with what was said before; nothing else than that is taken for an answer. */
  letsIn(caseId: string, agencyId: string): Promise<CommandAnswer> {
    return this.insists(`/api/cases/${caseId}/agencies`, { agencyId, before: true });
  }

  /** Gives a command until it is carried out; throws where it is refused. */
  private async insists<Result = object>(path: string, input: object): Promise<CommandAnswer<Result>> {
    const id = v7();
    for (;;) {
      const { body } = await this.http<CommandAnswer<Result>>('POST', path, input, { 'idempotency-key': id });
      if (!body.error) return body;
      // Many at once on a slow machine: whoever hears it asks again under the same id, as everybody does.
      if (body.error.code !== 'busy') throw new Error(`${this.key} was refused ${path}: ${body.error.code}`);
      await wait(250);
    }
  }

  /** Follows a case with a socket. */
  async follows(caseId: string): Promise<FollowAnswer> {
    await this.live.connected();
    const answer = await this.live.follow(caseStream(caseId));
    if ('error' in answer) throw new Error(`${this.key} may not follow: ${answer.error.code}`);
    return answer;
  }

  /** Says something over the socket, and answers what the server said. */
  says(caseId: string, words: string, id = v7()): Promise<CommandAnswer | RefusalAnswer> {
    return this.live.command(id, 'message.post', { caseId, words });
  }

  /** Lets an agency in, with what was said before unless told otherwise; the answer or the refusal. */
  async admits(caseId: string, agencyId: string, before = true): Promise<CommandAnswer | RefusalAnswer> {
    return (await this.http<CommandAnswer>('POST', `/api/cases/${caseId}/agencies`, { agencyId, before })).body;
  }

  async releases(caseId: string, agencyId: string): Promise<CommandAnswer | RefusalAnswer> {
    return (await this.http<CommandAnswer>('DELETE', `/api/cases/${caseId}/agencies/${agencyId}`)).body;
  }

  async closes(caseId: string, outcome = 'completed'): Promise<CommandAnswer | RefusalAnswer> {
    return (await this.http<CommandAnswer>('POST', `/api/cases/${caseId}/close`, { outcome })).body;
  }

  /** Waits until these words arrive live, and takes them off what the story has not spoken of. */
  async hears(...words: string[]): Promise<void> {
    for (const wanted of words) await this.heard((event) => event.words === wanted, `${this.key} to hear "${wanted}"`);
  }

  /** Waits until an event of this type arrives live. */
  async sees(type: WireEvent['type']): Promise<WireEvent> {
    return this.heard((event) => event.type === type, `${this.key} to see ${type}`);
  }

  /** What was said in a case, as this person's client holds it. */
  words(caseId: string): (string | null | undefined)[] {
    const events = this.live.streams.get(caseStream(caseId))?.events ?? [];
    return events.filter((event) => event.type === 'message.posted').map((event) => event.words);
  }

  /** The view that this person's client folded, and the one that the server reads afresh, must be the same. */
  async foldHolds(stream: StreamName): Promise<string | null> {
    const before = this.live.streams.get(stream);
    if (!before?.view || before.left) return null;
    const { kind, id } = parseStream(stream)!;
    const { status, body } = await this.http<FollowAnswer>('GET', `/api/${kind}s/${id}`);
    if (status !== 200) return null;
    await this.holds(stream, body.head);
    const known = this.live.streams.get(stream)!;
    const fresh = body.view;
    return known.head !== body.head || isDeepStrictEqual(known.view, fresh)
      ? null
      : `${this.key} folded\n${JSON.stringify(known.view)}\nand the server reads\n${JSON.stringify(fresh)}`;
  }

  /** Waits until this person's client holds a case up to a number. */
  reaches(caseId: string, head: number): Promise<void> {
    return this.holds(caseStream(caseId), head);
  }

  /** Waits until this person's client holds a stream up to a number. */
  async holds(stream: StreamName, head: number): Promise<void> {
    // Looked up each time: a fresh view replaces what was known.
    const stands = (): number => this.live.streams.get(stream)?.head ?? 0;
    await until(() => stands() >= head, `${this.key} to reach ${head} of ${stream}`, 60_000);
  }

  /** Takes all that was heard off what the story has not spoken of, and answers it. */
  takesNote(): WireEvent[] {
    return this.live.unheard.splice(0).map(({ event }) => event);
  }

  goesOffline(): void {
    this.live.socket.disconnect();
  }

  async comesBack(): Promise<void> {
    this.live.socket.connect();
    await this.live.connected();
  }

  leaves(): void {
    this.client?.socket.disconnect();
    this.client = undefined;
  }

  private async heard(wanted: (event: WireEvent) => boolean, what: string): Promise<WireEvent> {
    const { unheard } = this.live;
    await until(() => unheard.some(({ event }) => wanted(event)), `${what}; heard ${JSON.stringify(unheard)}`, 30_000);
    const [found] = unheard.splice(
      unheard.findIndex(({ event }) => wanted(event)),
      1,
    );
    return found!.event;
  }
}
