import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reminderState, watchesReminders } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { reminderHealthQuery } from '../../live/queries.js';
import { Section } from '../people/page.js';
import { HealthSaid } from './health-said.js';

/** In one line how reminders of the table fare, and the way to more; for those who look after the table. */
export function RemindersFare() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data } = useQuery({ ...reminderHealthQuery, enabled: watchesReminders(me) });
  if (!data) return null;
  return (
    <Section
      title={t('health.title')}
      act={
        <Button component={Link} to="/task-force/reminders">
          {t('health.see')}
        </Button>
      }
    >
      <HealthSaid health={data} state={reminderState(data)} />
    </Section>
  );
}
