import { useCallback, useState } from 'react';
import type { MeetingView } from '#libs/domain';
import { usePageTitle } from '../../../ui/page-title.js';
import type { FollowedMeeting } from '../use-meeting.js';
import { AgendaRail } from './agenda-rail.js';
import { isOver } from './agenda-now.js';
import { Aloud } from './aloud.js';
import { HandsPanel } from './hands-panel.js';
import { Middle } from './middle.js';
import { OursPanel } from './ours-panel.js';
import { PhoneTabs, type Tab } from './phone-tabs.js';
import { RollPanel } from './roll-panel.js';
import { RunningBar } from './running-bar.js';
import { type Running, RunningProvider } from './running-context.js';
import type { OpenSheet } from './running-sheet.js';
import { RunningSheets } from './running-sheets.js';
import styles from './running.module.css';
import { useRunningValue } from './use-running-value.js';

/** A meeting while it is held, stands still, or is over: the same for everybody, with what each of them may do. */
export function RunningPage({ view, reads }: RunningPageProps) {
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const open = useCallback<Running['open']>((name, itemId) => setSheet({ sheet: name, itemId }), []);
  const [tab, setTab] = useState<Tab>('now');
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  const running = useRunningValue(view, reads, open);
  usePageTitle(running.name);
  const look = (itemId: string) => {
    setLookedAt(itemId === view.meeting.currentItemId ? null : itemId);
    setTab('now');
  };
  // What is looked at and becomes the current item is simply where the meeting is.
  const looked = lookedAt === view.meeting.currentItemId ? null : lookedAt;
  return (
    <RunningProvider value={running}>
      <main id="content" className={styles.page} tabIndex={-1} data-own-bar data-tab={tab}>
        <RunningBar />
        <div className={styles.columns}>
          <div className={styles.left}>
            <AgendaRail lookedAt={looked} onLook={look} />
          </div>
          <div className={styles.middle}>
            <Middle lookedAt={looked} onReturn={() => setLookedAt(null)} />
          </div>
          <aside className={styles.right}>
            <div className={styles.roll}>
              <RollPanel />
            </div>
            {!isOver(view) && (
              <div className={styles.hands}>
                <HandsPanel />
              </div>
            )}
            <div className={styles.ours}>
              <OursPanel />
            </div>
          </aside>
        </div>
        <PhoneTabs
          tab={tab}
          onTab={(next) => {
            setTab(next);
            if (next === 'now') setLookedAt(null);
          }}
        />
        <Aloud />
        <RunningSheets opened={sheet} onClose={() => setSheet(null)} />
      </main>
    </RunningProvider>
  );
}

export interface RunningPageProps extends Pick<FollowedMeeting, 'reads'> {
  view: MeetingView;
}
