import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ReminderHealth, reminderState, watchesReminders } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { reminderHealthQuery } from '../../live/queries.js';
import { InPlace } from '../../ui/list-state.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { Page, Panel } from '../people/page.js';
import { HealthFacts } from './health-facts.js';
import { HealthLost } from './health-lost.js';
import { HealthSaid } from './health-said.js';
import styles from './health.module.css';

/** Whether everybody is told in time, and what keeps something back; for those who look after the table. */
export function HealthScreen() {
  const { t } = useTranslation();
  const { me } = useSession();
  const may = watchesReminders(me);
  const query = useQuery({ ...reminderHealthQuery, enabled: may });
  return (
    <Page name={t('health.title')} heading={t('health.title')} lead={may && t('health.lead')} act={<Back />}>
      {!may && (
        <Panel>
          <InPlace title={t('health.notYours')} text={t('health.notYoursText')} />
        </Panel>
      )}
      {may && query.data && <Known health={query.data} />}
      {may && !query.data && (
        <NotHereYet failed={query.isError} title={t('health.failed')} onTryAgain={() => void query.refetch()} />
      )}
    </Page>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <Link to="/task-force" className={styles.back}>
      <IconChevronLeft size={18} stroke={1.6} aria-hidden="true" />
      {t('shell.taskForce')}
    </Link>
  );
}

const Known = ({ health }: { health: ReminderHealth }) => (
  <>
    <HealthSaid health={health} state={reminderState(health)} />
    <HealthFacts health={health} />
    <HealthLost health={health} />
  </>
);
