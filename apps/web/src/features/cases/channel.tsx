import { useCallback, useRef } from 'react';
import type { Directory } from '../../live/directory.js';
import { Lines } from '../../ui/list-state.js';
import { CaseHeader } from './case-header.js';
import styles from './case-screen.module.css';
import { Composer } from './composer.js';
import { Log, type LogHandle } from './log.js';
import { StaleLine } from './stale-line.js';
import { TypingLine } from './typing-line.js';
import { useNewMessagesAloud } from './use-messages-aloud.js';
import { useSince } from './use-reading.js';
import type { CaseThread } from './use-thread.js';

/** The talk of a case and its parts: the log, who types, and where one writes. */
export function Channel({ thread, directory, wide }: ChannelProps) {
  const log = useRef<LogHandle>(null);
  const since = useSince(thread.caseId);
  useNewMessagesAloud(thread, directory);
  const toNewest = useCallback(() => log.current?.toNewest(), []);
  const { view, ready, parts } = thread;
  if (!view) return null;
  const talk = (
    <>
      {since && ready ? (
        <Log thread={thread} since={since} directory={directory} handle={log} />
      ) : (
        <div className={styles.coming}>
          <Lines widths={[28, 62, 44, 0, 34, 70, 52]} />
        </div>
      )}
      <StaleLine thread={thread} />
      <TypingLine here={thread.here} directory={directory} />
      <Composer view={view} parts={ready ? parts : null} directory={directory} onSent={toNewest} />
    </>
  );
  if (!wide) return <div className={styles.talk}>{talk}</div>;
  return (
    <main id="content" className={styles.channel} tabIndex={-1}>
      <CaseHeader view={view} directory={directory} />
      {talk}
    </main>
  );
}

interface ChannelProps {
  thread: CaseThread;
  directory: Directory;
  wide: boolean;
}
