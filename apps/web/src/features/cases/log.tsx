import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { type Ref, useImperativeHandle, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamName } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { JumpLine } from './jump-line.js';
import styles from './log.module.css';
import { between, lastNumber, type Numbering, numbered, numberOf, renumbered } from './log-numbers.js';
import { LogRuns } from './log-runs.js';
import { pendingOf } from './pending-acts.js';
import { PinnedBar } from './pinned-bar.js';
import { readBy } from './read-by.js';
import { firstNewKey, runsOf, type ThreadItem, threadRows } from './thread.js';
import { useJump } from './use-jump.js';
import { useLogActs } from './use-log-acts.js';
import { useLogScroll } from './use-log-scroll.js';
import { useMarkEnd, useMarkRead } from './use-mark-read.js';
import type { Since } from './use-reading.js';
import type { CaseThread } from './use-thread.js';

/** What a screen may do with its log. */
export interface LogHandle {
  toNewest: () => void;
}

/** Messages and what was done, in one order, with what waits to be sent at the end. */
export function Log({ thread, since, directory, handle }: LogProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const numbering = useNumbering(thread.items);
  const { first } = numbering;
  const head = lastNumber(numbering);
  const [firstNew] = useState(() => firstNewKey(thread.items, since.firsts));
  const [beginNumber] = useState(() => (firstNew === null ? null : numberOf(numbering, firstNew)));
  const { states } = thread;
  const pending = useMemo(
    () => pendingOf(thread.pending, (lane) => states.has(lane as StreamName)),
    [thread.pending, states],
  );
  const marks = useMarkRead(numbering, firstNew);
  const scroll = useLogScroll({
    first,
    head,
    hasOlder: thread.hasOlder,
    loadOlder: thread.older,
    beginAt: firstNew,
    beginNumber,
    tail: pending.said.map((entry) => entry.id + entry.state).join(),
    ...marks,
  });
  useMarkEnd(thread, scroll.atBottom);
  const { from, to } = scroll.shown;
  const runs = useMemo(
    () => runsOf(threadRows(between(numbering, from, to ?? head), between(numbering, from - 1, from - 1)[0], firstNew)),
    [numbering, from, to, head, firstNew],
  );
  const read = useMemo(() => readBy(thread.states.values(), me.agencyId), [thread.states, me.agencyId]);
  const jumping = useJump(thread, numbering, scroll.toRow);
  const { acts, above } = useLogActs({ thread, pending, directory, jump: jumping.jump });
  useShortcut('l', scroll.toNewest);
  useImperativeHandle(handle, () => ({ toNewest: scroll.toNewest }), [scroll.toNewest]);

  const below = useNewBelow(numbering, head, scroll.atBottom, me.personId);
  return (
    <>
      <PinnedBar thread={thread} directory={directory} acts={acts} />
      <JumpLine state={jumping.state} onClose={jumping.close} />
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
            <Beginning state={scroll.older} more={from > first || thread.hasOlder} onTryAgain={scroll.fetchOlder} />
            <LogRuns
              runs={runs}
              said={to === null ? pending.said : []}
              thread={thread}
              pending={pending}
              readBy={read}
              newCount={since.count}
              marked={jumping.marked}
              directory={directory}
              acts={acts}
            />
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
      {above}
    </>
  );
}

interface LogProps {
  thread: CaseThread;
  /** Where one stood when the case was opened. */
  since: Since;
  directory: Directory;
  handle: Ref<LogHandle>;
}

/** The lines with numbers that stay with them from one time to the next. */
function useNumbering(items: readonly ThreadItem[]): Numbering {
  const [kept, setKept] = useState(() => numbered(items));
  if (kept.items === items) return kept;
  const next = renumbered(kept, items);
  setKept(next);
  return next;
}

/** How many messages of others came since the end of the log was last on the screen. */
function useNewBelow(numbering: Numbering, head: number, atBottom: boolean, me: string): number {
  const [seen, setSeen] = useState(head);
  if (atBottom && seen !== head) setSeen(head);
  if (atBottom) return 0;
  return between(numbering, seen + 1, head).filter(
    ({ event }) => event.type === 'message.posted' && event.by?.person !== me,
  ).length;
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
