import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { type Ref, useImperativeHandle, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { firstSeq, hasOlder, type StreamState } from '../../live/stream-state.js';
import { dayKey, useDates } from '../../ui/dates.js';
import { useShortcut } from '../../ui/shortcuts.js';
import styles from './log.module.css';
import { type LogRow, logRows, slice } from './log-rows.js';
import { Message } from './message.js';
import { PendingMessage } from './pending-message.js';
import { TimelineEntry } from './timeline-entry.js';
import { useLogScroll } from './use-log-scroll.js';
import { type Away, useReading } from './use-away.js';

/** What a screen may do with its log. */
export interface LogHandle {
  toNewest: () => void;
}

/** Messages and what was done, in one order, with what waits to be sent at the end. */
export function Log({ caseId, state, pending, away, directory, handle }: LogProps) {
  const { t } = useTranslation();
  const { me, streams } = useSession();
  const first = firstSeq(state);
  const loadOlder = useMemo(() => () => streams.older(state.stream), [streams, state.stream]);
  const scroll = useLogScroll({
    first,
    head: state.head,
    hasOlder: hasOlder(state),
    loadOlder,
    beginAt: away.firstNew >= first ? away.firstNew : 0,
    tail: pending.map((entry) => entry.id + entry.state).join(),
  });
  const { from, to } = scroll.shown;
  const rows = useMemo(() => {
    const events = slice(state.events, from, to ?? state.head);
    return logRows(events, slice(state.events, from - 1, from - 1)[0], away.firstNew);
  }, [state.events, state.head, from, to, away.firstNew]);
  useShortcut('l', scroll.toNewest);
  useImperativeHandle(handle, () => ({ toNewest: scroll.toNewest }), [scroll.toNewest]);

  const below = scroll.atBottom ? 0 : countNew(state, Math.max(away.readTo, to ?? 0), me.personId);
  useReading(caseId, state.head, scroll.atBottom);

  return (
    <div className={styles.frame}>
      <div
        className={styles.box}
        ref={scroll.box}
        onScroll={scroll.look}
        tabIndex={0}
        role="region"
        aria-label={t('case.log')}
      >
        <div className={styles.content} ref={scroll.content}>
          <Beginning state={scroll.older} more={from > 1} onTryAgain={scroll.fetchOlder} />
          <ol>
            {rows.map((row) => (
              <Row key={row.event.seq} row={row} count={away.count} me={me.personId} directory={directory} />
            ))}
            {to === null &&
              pending.map((entry) => (
                <li key={entry.id}>
                  <PendingMessage entry={entry} caseId={caseId} directory={directory} />
                </li>
              ))}
          </ol>
        </div>
      </div>
      {!scroll.atBottom && (
        <Button
          className={styles.newest}
          onClick={scroll.toNewest}
          leftSection={<IconArrowDown size={16} aria-hidden="true" />}
        >
          {below > 0 && !directory.quiet ? t('case.newBelow', { count: below }) : t('case.toNewest')}
        </Button>
      )}
    </div>
  );
}

interface LogProps {
  caseId: string;
  state: StreamState;
  pending: readonly OutboxEntry[];
  away: Away;
  directory: Directory;
  handle: Ref<LogHandle>;
}

function Row({ row, count, me, directory }: { row: LogRow; count: number; me: string; directory: Directory }) {
  const { event } = row;
  return (
    <li data-seq={event.seq}>
      {row.newDay && <DayLine at={row.at} />}
      {row.firstNew && !directory.quiet && <NewLine count={count} />}
      {event.type === 'message.posted' ? (
        <Message event={event} goesOn={row.goesOn} mine={event.by?.person === me} directory={directory} />
      ) : (
        <TimelineEntry event={event} directory={directory} />
      )}
    </li>
  );
}

function DayLine({ at }: { at: Date }) {
  const { t } = useTranslation();
  const dates = useDates();
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (dayKey(at) === dayKey(today)) return <div className={styles.day}>{t('case.today')}</div>;
  if (dayKey(at) === dayKey(yesterday)) return <div className={styles.day}>{t('case.yesterday')}</div>;
  return <div className={styles.day}>{dates.day(at)}</div>;
}

function NewLine({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.day} data-new>
      {t('case.newSince', { count })}
    </div>
  );
}

function Beginning({ state, more, onTryAgain }: { state: string; more: boolean; onTryAgain: () => void }) {
  const { t } = useTranslation();
  if (state === 'failed') {
    return (
      <div className={styles.begin}>
        {t('case.olderFailed')}{' '}
        <Button variant="subtle" size="compact-sm" onClick={onTryAgain}>
          {t('app.tryAgain')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.begin}>{more ? state === 'loading' && t('case.loadingOlder') : t('case.beginning')}</div>
  );
}

/** How many events of others lie after number `from`. */
const countNew = (state: StreamState, from: number, me: string): number =>
  slice(state.events, from + 1, state.head).filter((event) => event.by?.person !== me).length;
