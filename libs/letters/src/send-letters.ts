import { type Kernel, linkAddress, linkSecret } from '#libs/kernel';
import { type DueLetter, LINK_KINDS } from './letter.js';
import { writeLetter } from './letter.content.js';
import { letterHtml } from './letter.html.js';
import { letterStore } from './letter.store.js';
import { letterText } from './letter.text.js';
import type { Mailer, SendAnswer } from './mailer.js';

/** How long a letter belongs to whoever took it. */
const LEASE = '5 minutes';
/** Until when (ms) it is begun to be sent: what takes longest has ended long before the lease has. */
const HOLD_MS = 4 * 60_000;
/** How many letters are taken at once, and how many are sent side by side. */
const MOST = 20;
const LANES = 2;
/** After which try one waits how long for the next one. */
const WAITS = ['1 minute', '5 minutes', '30 minutes', '2 hours', '8 hours'];
/** When noting fails it is tried again after so long (ms): a letter that was sent and not noted is sent twice. */
const NOTE_AGAIN_MS = [200, 1000, 3000];
/** How long a letter under way may take when the process ends (ms). */
const END_MS = 8000;

/** What a sender needs of its process. */
type Parts = Pick<Kernel, 'key' | 'publicUrl' | 'log'> & { pool: Kernel['database']['pool']; mailer: Mailer };

type Fate = SendAnswer | { refused: 'link_over' } | { retry: 'not_written' | 'process_ended' };

/**
 * Sends the letters that are due. Several workers may do it at once: a letter belongs to whoever took it until its lease
 * ends. Whoever dies between sending and noting leaves it to be sent again, with the same Message-ID. What is logged are
 * ids and reasons, never an address, a name or a link.
 */
export class LetterSender {
  private running: Promise<void> | undefined;
  private again = false;
  private ending = false;

  constructor(private readonly parts: Parts) {}

  /** Sends what is due, until nothing is. Called while it runs, it looks once more. */
  round(): Promise<void> {
    if (this.ending) return Promise.resolve();
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.untilQuiet();
    return this.running;
  }

  /** Begins no more letters, and lets those under way arrive. */
  async end(): Promise<void> {
    this.ending = true;
    const done = Promise.resolve(this.running).catch(() => undefined);
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, END_MS).unref())]);
    this.parts.mailer.close();
    await done;
  }

  private async untilQuiet(): Promise<void> {
    await Promise.resolve();
    try {
      let more: boolean;
      do {
        this.again = false;
        more = await this.batch();
      } while (!this.ending && (more || this.again));
    } finally {
      // In the same breath as the last look: whoever asks from now on begins a round of their own.
      this.running = undefined;
    }
  }

  /** Takes some letters and sends them. Answers whether there may be more. */
  private async batch(): Promise<boolean> {
    const until = performance.now() + HOLD_MS;
    const letters = await letterStore.claim(this.parts.pool, LEASE, MOST);
    const many = letters.length === MOST;
    const lane = async (): Promise<void> => {
      for (let letter = letters.shift(); letter; letter = letters.shift()) await this.deliver(letter, until);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return many;
  }

  /** Sends one letter and notes it. Never throws: the others go on. */
  private async deliver(letter: DueLetter, until: number): Promise<void> {
    // A process that stood still for long no longer holds it.
    if (performance.now() > until) return;
    const fate = this.ending ? ({ retry: 'process_ended' } as const) : await this.send(letter);
    await this.note(letter, fate);
  }

  private async send(letter: DueLetter): Promise<Fate> {
    const { id, address, language, occasion } = letter;
    if (!occasion) return { refused: 'link_over' };
    let written: { subject: string; text: string; html: string };
    try {
      const content = writeLetter(language, occasion, this.linkOf(letter));
      written = { subject: content.subject, text: letterText(content), html: letterHtml(content) };
    } catch (error) {
      this.parts.log.error({ letter: id, kind: letter.kind, error: (error as Error).name }, 'a letter was not written');
      return { retry: 'not_written' };
    }
    return this.parts.mailer.send({ id, address, language, ...written });
  }

  private linkOf({ kind, link }: DueLetter): string | null {
    const purpose = LINK_KINDS.find((known) => known === kind);
    if (!purpose || !link) return null;
    return linkAddress(this.parts.publicUrl, purpose, linkSecret(this.parts.key, purpose, link.id, link.round));
  }

  private async note(letter: DueLetter, fate: Fate): Promise<void> {
    const { log } = this.parts;
    const about = { letter: letter.id, kind: letter.kind, tries: letter.tries };
    if (fate === 'sent') {
      log.info(about, 'a letter was sent');
      return this.noteFor(letter, 'sent', null, null);
    }
    const { reason, answer } =
      'retry' in fate
        ? { reason: fate.retry, answer: 'answer' in fate ? fate.answer : undefined }
        : { reason: fate.refused, answer: 'answer' in fate ? fate.answer : undefined };
    const wait = reason === 'process_ended' ? '0' : WAITS[letter.tries - 1];
    if ('refused' in fate || !wait) {
      log.warn({ ...about, reason, answer }, 'a letter was given up');
      return this.noteFor(letter, 'given_up', reason, null);
    }
    log.warn({ ...about, reason, answer, wait }, 'a letter waits to be tried again');
    return this.noteFor(letter, 'waiting', reason, wait);
  }

  private async noteFor(letter: DueLetter, ...what: NoteArguments): Promise<void> {
    const { pool, log } = this.parts;
    for (const pause of [...NOTE_AGAIN_MS, null]) {
      try {
        if (!(await letterStore.note(pool, letter, ...what)))
          log.warn({ letter: letter.id }, 'a letter was noted by somebody else');
        return;
      } catch (error) {
        if (pause === null) log.warn({ letter: letter.id, error: (error as Error).name }, 'a letter was not noted');
        else await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}

type NoteArguments = Parameters<typeof letterStore.note> extends [unknown, unknown, ...infer Rest] ? Rest : never;
