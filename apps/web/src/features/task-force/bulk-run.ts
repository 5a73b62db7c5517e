import { createCell, NoAnswerError, RefusedError, TooFastError } from '#libs/client';
import type { InvitePerson, RefusalAnswer } from '#libs/domain';
import type { BulkPerson } from './bulk-reading.js';

/** What became of a row. `left`: it was not done, because it was stopped before or the server was too busy. */
export type RowOutcome = 'waiting' | 'sending' | 'invited' | 'already' | 'refused' | 'unanswered' | 'left';

/** A row on its way: with its own command, so that it is done once however often it is sent. */
export interface BulkRow extends BulkPerson {
  agencyId: string;
  invitationId: string;
  commandId: string;
  outcome: RowOutcome;
  /** Why it was refused. */
  refusal: RefusalAnswer['error'] | null;
}

export interface BulkRun {
  rows: readonly BulkRow[];
  running: boolean;
  /** So many have their outcome. */
  done: number;
}

/** What the run does with the world. */
export interface BulkParts {
  send: (invitation: InvitePerson, commandId: string) => Promise<unknown>;
  wait: (ms: number) => Promise<void>;
  newId: () => string;
}

/** The run of this page. It goes on while one looks at other screens. */
export const bulkRun = createCell<BulkRun | null>(null);

let stopped = false;
/** Sends no further rows. */
export const stopBulkRun = () => void (stopped = true);

/** How often a row that was not answered is sent again, under the same id. */
const TRIES = 3;
/** Between two tries (ms). */
const PAUSE_MS = 2000;

/** Makes the rows ready for being sent: each gets its ids. */
export const rowsToSend = (people: readonly BulkPerson[], newId: () => string): BulkRow[] =>
  people.flatMap((person) =>
    person.agencyId && person.problems.length === 0
      ? [
          {
            ...person,
            agencyId: person.agencyId,
            invitationId: newId(),
            commandId: newId(),
            outcome: 'waiting',
            refusal: null,
          },
        ]
      : [],
  );

/** Sends the rows one after the other, and the ones again that had no answer before. Shows in `bulkRun` how far it is. */
export async function runBulk(rows: readonly BulkRow[], parts: Omit<BulkParts, 'newId'>): Promise<void> {
  if (bulkRun.get()?.running) return;
  stopped = false;
  let now = rows.map((row) => (isOpen(row) ? { ...row, outcome: 'waiting' as RowOutcome } : row));
  const show = (running: boolean) =>
    bulkRun.set({ rows: now, running, done: now.filter((row) => !isOpen(row) && row.outcome !== 'sending').length });
  const change = (place: number, change: Partial<BulkRow>) => {
    now = now.with(place, { ...now[place]!, ...change });
    show(true);
  };
  show(true);
  for (const [place, row] of now.entries()) {
    if (row.outcome !== 'waiting') continue;
    if (stopped) change(place, { outcome: 'left' });
    else {
      change(place, { outcome: 'sending' });
      change(place, await sendRow(row, parts));
    }
  }
  show(false);
}

const isOpen = ({ outcome }: BulkRow): boolean => ['waiting', 'unanswered', 'left'].includes(outcome);

/** True while there are rows that can be sent once more. */
export const hasOpenRows = ({ rows, running }: BulkRun): boolean => !running && rows.some(isOpen);

async function sendRow(row: BulkRow, { send, wait }: Omit<BulkParts, 'newId'>): Promise<Partial<BulkRow>> {
  const { invitationId, agencyId, address, name, standings, commandId } = row;
  for (let attempt = 1; ; attempt++) {
    try {
      await send({ invitationId, agencyId, address, name, standings }, commandId);
      return { outcome: 'invited' };
    } catch (error) {
      const passes = error instanceof RefusedError ? passesBy(error) : error instanceof NoAnswerError;
      if (!passes || attempt === TRIES || stopped) return outcomeOf(error);
      await wait(error instanceof TooFastError ? error.retryAfter * 1000 : PAUSE_MS);
    }
  }
}

/** A refusal that is another one in a moment. */
const passesBy = ({ refusal }: RefusedError): boolean => ['too_fast', 'busy', 'failed'].includes(refusal.code);

function outcomeOf(error: unknown): Partial<BulkRow> {
  if (!(error instanceof RefusedError)) return { outcome: 'unanswered' };
  if (passesBy(error)) return { outcome: 'left' };
  // The table knows this address for this agency already.
  if (error.refusal.code === 'illegal_move') return { outcome: 'already' };
  return { outcome: 'refused', refusal: error.refusal };
}
