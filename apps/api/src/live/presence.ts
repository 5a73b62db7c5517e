import { parseStream, type Presence, type StreamKind, type StreamName, TYPING_MS } from '#libs/domain';
import type { Kernel } from '#libs/kernel';

/** What one source says of a person on a stream: one of this node's sockets, or another node. */
interface Sign {
  seenAt: number;
  typingUntil: number;
}

interface PresenceSignal {
  presence: { stream: StreamName; person: string; here: boolean; typing: boolean }[];
}

/** How long another node's word is believed without being repeated, in milliseconds. */
const BELIEVED_MS = 30_000;
const PER_SIGNAL = 40;

export type PresenceChange = { stream: StreamName; person: string; here: boolean; typing: boolean };

/**
 * Who is here and who is typing, over all nodes. Never stored: sockets come and go, nodes say theirs again every ten
 * seconds, and what is not repeated is forgotten.
 */
export class PresenceBook {
  private readonly streams = new Map<StreamName, Map<string, Map<string, Sign>>>();
  /** How people look to this node's rooms, and how this node's own look to the others. */
  private readonly shown = new Map<string, string>();
  private readonly signalled = new Map<string, string>();

  constructor(
    private readonly kernel: Kernel,
    private readonly changed: (change: PresenceChange) => void,
  ) {
    kernel.hint.onSignal((signal, node) => this.hear(signal as PresenceSignal, node));
  }

  /** Everybody on a stream now. */
  of(stream: StreamName): Presence[] {
    const now = this.kernel.clock.ms();
    return [...(this.streams.get(stream) ?? [])].map(([person, signs]) => ({
      person,
      typing: [...signs.values()].some((sign) => sign.typingUntil > now),
    }));
  }

  /** Streams of a kind on which somebody is now, with who they are. */
  onKind(kind: StreamKind): Map<StreamName, string[]> {
    const found = new Map<StreamName, string[]>();
    for (const [stream, people] of this.streams) {
      if (people.size > 0 && parseStream(stream)?.kind === kind) found.set(stream, [...people.keys()].sort());
    }
    return found;
  }

  /** A socket of this node is on a stream, typing or not. */
  here(stream: StreamName, person: string, socket: string, typing: boolean): void {
    const now = this.kernel.clock.ms();
    this.sign(stream, person, `socket:${socket}`, { seenAt: Infinity, typingUntil: typing ? now + TYPING_MS : 0 });
    this.show(stream, person);
  }

  /** A socket of this node left a stream. */
  gone(stream: StreamName, person: string, socket: string): void {
    this.unsign(stream, person, `socket:${socket}`);
    this.show(stream, person);
  }

  /** Forgets what was not repeated, and ends typing that was not renewed. Called every second or so. */
  sweep(): void {
    const now = this.kernel.clock.ms();
    for (const [stream, people] of this.streams) {
      for (const [person, signs] of people) {
        for (const [source, sign] of signs) if (sign.seenAt + BELIEVED_MS < now) this.unsign(stream, person, source);
        this.show(stream, person);
      }
    }
  }

  /** Says again who is on this node, for nodes that came later. Called every ten seconds. */
  announce(): void {
    const mine = [...this.streams].flatMap(([stream, people]) =>
      [...people]
        .map(([person, signs]) =>
          this.stateOf(
            stream,
            person,
            [...signs].filter(([source]) => isOwn(source)),
          ),
        )
        .filter(({ here }) => here),
    );
    for (let from = 0; from < mine.length; from += PER_SIGNAL)
      this.kernel.hint.signal({ presence: mine.slice(from, from + PER_SIGNAL) });
  }

  private hear(signal: PresenceSignal, node: string): void {
    const now = this.kernel.clock.ms();
    for (const { stream, person, here, typing } of signal.presence ?? []) {
      if (here) this.sign(stream, person, `node:${node}`, { seenAt: now, typingUntil: typing ? now + TYPING_MS : 0 });
      else this.unsign(stream, person, `node:${node}`);
      this.show(stream, person);
    }
  }

  private sign(stream: StreamName, person: string, source: string, sign: Sign): void {
    const people = this.streams.get(stream) ?? new Map<string, Map<string, Sign>>();
    this.streams.set(stream, people);
    const signs = people.get(person) ?? new Map<string, Sign>();
    people.set(person, signs);
    signs.set(source, sign);
  }

  private unsign(stream: StreamName, person: string, source: string): void {
    const people = this.streams.get(stream);
    const signs = people?.get(person);
    signs?.delete(source);
    if (signs?.size === 0) people?.delete(person);
    if (people?.size === 0) this.streams.delete(stream);
  }

  /** Tells the room of this node what changed for the eye, and the other nodes what changed on this one. */
  private show(stream: StreamName, person: string): void {
    const signs = [...(this.streams.get(stream)?.get(person) ?? [])];
    const all = this.stateOf(stream, person, signs);
    if (remember(this.shown, all)) this.changed(all);
    const own = this.stateOf(
      stream,
      person,
      signs.filter(([source]) => isOwn(source)),
    );
    if (remember(this.signalled, own)) this.kernel.hint.signal({ presence: [own] });
  }

  private stateOf(stream: StreamName, person: string, signs: readonly [string, Sign][]): PresenceChange {
    const now = this.kernel.clock.ms();
    return { stream, person, here: signs.length > 0, typing: signs.some(([, sign]) => sign.typingUntil > now) };
  }
}

const isOwn = (source: string): boolean => source.startsWith('socket:');

/** Keeps how somebody looks now; answers whether that is new. */
function remember(looks: Map<string, string>, { stream, person, here, typing }: PresenceChange): boolean {
  const key = `${stream} ${person}`;
  const look = here ? `here ${typing}` : undefined;
  if (looks.get(key) === look) return false;
  if (look) looks.set(key, look);
  else looks.delete(key);
  return true;
}
