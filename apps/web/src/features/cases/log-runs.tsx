import type { ReactNode } from 'react';
import { type OpenPart, parseStream } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { useComposing } from './composing.js';
import { LinesAbove, LogRow } from './log-row.js';
import type { LogActs } from './message.js';
import { ComingPart, PartWall } from './part-wall.js';
import type { Pending } from './pending-acts.js';
import { PendingAction } from './pending-action.js';
import { PendingMessage } from './pending-message.js';
import type { ThreadRun } from './thread.js';
import type { CaseThread } from './use-thread.js';

/** The lines of the log in their runs: those of a part behind one wall; what waits to be sent at the end, where it will stand. */
export function LogRuns({ runs, said, ...more }: LogRunsProps) {
  const [own, later] = withoutRun(runs.at(-1), said);
  return (
    <ol>
      {runs.map((run, place) => (
        <Run key={run.rows[0]!.key} run={run} said={place === runs.length - 1 ? own : NONE} {...more} />
      ))}
      {later.map((entries) => (
        <Waiting key={entries[0]!.id} entries={entries} {...more} />
      ))}
    </ol>
  );
}

interface Shared {
  thread: CaseThread;
  pending: Pending;
  readBy: ReadonlyMap<string, readonly string[]>;
  /** How many messages are below the line of what is new. */
  newCount: number;
  marked: string | null;
  directory: Directory;
  acts: LogActs;
}

interface LogRunsProps extends Shared {
  runs: readonly ThreadRun[];
  /** What waits, is refused or is just sent, if it is drawn. */
  said: readonly OutboxEntry[];
}

const NONE: readonly OutboxEntry[] = [];

/** What waits, by its places; what goes on from the last line of the log stands with it. */
function withoutRun(
  last: ThreadRun | undefined,
  said: readonly OutboxEntry[],
): [readonly OutboxEntry[], OutboxEntry[][]] {
  const groups: OutboxEntry[][] = [];
  for (const entry of said) {
    const group = groups.at(-1);
    if (group?.[0]?.lane === entry.lane) group.push(entry);
    else groups.push([entry]);
  }
  const [first = NONE, ...rest] = groups;
  return first[0]?.lane === last?.stream ? [first, rest] : [NONE, groups];
}

function Run({ run, said, ...shared }: Shared & { run: ThreadRun; said: readonly OutboxEntry[] }) {
  const { thread, newCount, directory } = shared;
  const [first] = run.rows;
  const rows = run.rows.map((row) => (
    <li key={row.key} data-row={row.key} tabIndex={-1}>
      {row === first && !isPart(run.stream) && <LinesAbove row={row} count={newCount} quiet={directory.quiet} />}
      <LogRow
        row={row}
        view={thread.view}
        state={thread.states.get(run.stream)}
        notes={thread.notes.get(run.stream)}
        about={shared.pending.about.get(row.key)}
        readBy={shared.readBy.get(row.key)}
        marked={shared.marked === row.key}
        directory={directory}
        acts={shared.acts}
      />
    </li>
  ));
  const waiting = said.map((entry) => <OneWaiting key={entry.id} entry={entry} {...shared} />);
  if (!isPart(run.stream)) return [...rows, ...waiting];
  return (
    <li>
      <LinesAbove row={first!} count={newCount} quiet={directory.quiet} />
      <Behind stream={run.stream} {...shared}>
        {rows}
        {waiting}
      </Behind>
    </li>
  );
}

const isPart = (stream: string): boolean => parseStream(stream)?.kind === 'part';

/** What waits in one place in which nothing was said last. */
function Waiting({ entries, ...shared }: Shared & { entries: readonly OutboxEntry[] }) {
  const { lane } = entries[0]!;
  const rows = entries.map((entry) => <OneWaiting key={entry.id} entry={entry} {...shared} />);
  if (!isPart(lane)) return rows;
  const begins = entries.find(({ name }) => name === 'part.open');
  return (
    <li>
      <Behind stream={lane} begins={begins?.input as OpenPart | undefined} {...shared}>
        {rows}
      </Behind>
    </li>
  );
}

/** The wall of a part around some of its lines. */
function Behind({ stream, begins, thread, directory, children }: Shared & BehindProps) {
  const [, compose] = useComposing(thread.caseId);
  const partId = parseStream(stream)!.id;
  const part = thread.parts.find(({ id }) => id === partId);
  const rows = <ol>{children}</ol>;
  if (!part || !thread.view) return begins ? <ComingPart part={begins.part}>{rows}</ComingPart> : rows;
  const write = () => {
    compose({ where: { kind: 'part', partId }, replyTo: null, editing: null });
    setTimeout(() => document.querySelector<HTMLElement>('[data-composer]')?.focus(), 60);
  };
  return (
    <PartWall
      view={thread.view}
      part={part}
      directory={directory}
      onWrite={thread.view.status === 'open' ? write : null}
    >
      {rows}
    </PartWall>
  );
}

interface BehindProps {
  stream: string;
  /** The message that begins it, while it waits. */
  begins?: OpenPart | undefined;
  children: ReactNode;
}

const OneWaiting = ({ entry, thread, directory }: Shared & { entry: OutboxEntry }) => (
  <li>
    {entry.name.startsWith('action.') ? (
      <PendingAction entry={entry} caseId={thread.caseId} directory={directory} />
    ) : (
      <PendingMessage entry={entry} caseId={thread.caseId} directory={directory} />
    )}
  </li>
);
