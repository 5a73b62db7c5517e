import type { MeetingView } from '#libs/domain';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../../ui/page-title.js';
import type { FollowedMeeting } from '../use-meeting.js';
import { AgendaProvider } from './agenda-context.js';
import { AgendaHead } from './agenda-head.js';
import { AgendaList } from './agenda-list.js';
import { AnsweredItems } from './answered-items.js';
import { CancelledNotice } from './cancelled-notice.js';
import { GuestsCard } from './guests-card.js';
import { MyReply } from './my-reply.js';
import { Proposals } from './proposals.js';
import { useAgendaValue } from './use-agenda-value.js';
import { WhoComes } from './who-comes.js';
import styles from './agenda.module.css';

/** A meeting before it is opened: its agenda, what waits to be taken on it, who comes, and what can be done with it. */
export function AgendaPage({ view, reads }: AgendaPageProps) {
  const { t } = useTranslation();
  const agenda = useAgendaValue(view, reads);
  const { status } = agenda.view.meeting;
  usePageTitle(t('agenda.title', { name: agenda.name }));
  return (
    <AgendaProvider value={agenda}>
      <main id="content" className={styles.page} tabIndex={-1}>
        <div className={styles.columns}>
          <AgendaHead />
          <div className={styles.work}>
            {status === 'cancelled' && <CancelledNotice />}
            <AgendaList />
            <Proposals />
            <AnsweredItems />
          </div>
          <aside className={styles.aside} aria-label={t('agenda.comes')}>
            {status !== 'cancelled' && <MyReply />}
            <WhoComes />
            <GuestsCard />
          </aside>
        </div>
      </main>
    </AgendaProvider>
  );
}

interface AgendaPageProps {
  view: MeetingView;
  /** Whether who looks reads what is said about an item. */
  reads: FollowedMeeting['reads'];
}
