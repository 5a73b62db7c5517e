import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RefusedError } from '#libs/client';
import type { ActionHistory } from '#libs/domain';
import { actionQuery } from '../../live/actions-query.js';
import { useDirectory } from '../../live/directory.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { usePageTitle } from '../../ui/page-title.js';
import { ActionActs } from './action-acts.js';
import { ActionFacts } from './action-facts.js';
import { ActionHistoryList } from './action-history.js';
import styles from './action-page.module.css';
import { ActionStatusMark } from './action-status.js';
import { DueClock } from './due-clock.js';
import { ReminderPlan } from './reminder-plan.js';
import { useChannel } from './use-channel.js';

const route = getRouteApi('/behind-the-door/actions/$actionId');

/** One action: what was agreed, what can be done now, and everything that happened. */
export function ActionScreen() {
  const { t } = useTranslation();
  const { actionId } = route.useParams();
  const query = useQuery(actionQuery(actionId));
  // Who lost the right to see it keeps nothing of it before their eyes.
  const refused = query.error instanceof RefusedError;
  const history = refused ? undefined : query.data;
  usePageTitle(history?.action.title ?? t('action.one'));
  return (
    <main id="content" className={styles.page} tabIndex={-1}>
      <div className={styles.column}>
        <Link to="/actions" className={styles.back}>
          <IconChevronLeft size={18} stroke={1.6} aria-hidden="true" />
          {t('actionPage.back')}
        </Link>
        {history ? (
          <Action key={actionId} history={history} />
        ) : refused ? (
          <NotHere />
        ) : query.isError ? (
          <InPlace
            page
            title={t('actionPage.failed')}
            text={t('actions.failedText')}
            act={<Button onClick={() => void query.refetch()}>{t('app.tryAgain')}</Button>}
          />
        ) : (
          <Lines widths={[52, 30, 0, 64, 40, 58]} />
        )}
      </div>
    </main>
  );
}

/** The same for what one may not see and for what there is not. */
function NotHere() {
  const { t } = useTranslation();
  return (
    <InPlace
      page
      title={t('case.notHere')}
      text={t('actionPage.notHereText')}
      act={
        <Button component={Link} to="/actions">
          {t('actionPage.back')}
        </Button>
      }
    />
  );
}

function Action({ history }: { history: ActionHistory }) {
  const { t } = useTranslation();
  const { action } = history;
  const directory = useDirectory();
  const channel = useChannel(action.stream);
  return (
    <>
      <header className={styles.head} data-action={action.id}>
        <h1 tabIndex={-1} dir="auto">
          {action.title ?? t('actionPage.erased')}
        </h1>
        <p className={styles.state}>
          <DueClock action={action} />
          <ActionStatusMark status={action.status} />
        </p>
        <ActionActs history={history} channel={channel} />
      </header>
      <div className={styles.sides}>
        <div>
          <section className={styles.section}>
            <h2>{t('actionPage.timeline')}</h2>
            <ActionHistoryList history={history} directory={directory} />
          </section>
        </div>
        <div>
          <section className={styles.section}>
            <h2>{t('actionPage.facts')}</h2>
            <ActionFacts action={action} channel={channel} directory={directory} />
          </section>
          <section className={styles.section}>
            <h2>{t('reminder.plan')}</h2>
            <ReminderPlan history={history} channel={channel} directory={directory} />
          </section>
        </div>
      </div>
    </>
  );
}
