import { useDebouncedValue } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PreviewReminders } from '#libs/domain';
import { remindersPreviewQuery } from '../../live/queries.js';
import { PreviewSteps } from '../ladders/preview-steps.js';
import styles from './agree.module.css';

/** So long nothing changes before it is asked anew (ms). */
const QUIET_MS = 300;

/** Who will be reminded and when, as long as nobody answers: as the server would, with who holds which role now. */
export function AgreeReminders({ plan, proposed }: AgreeRemindersProps) {
  const { t } = useTranslation();
  if (!proposed && !plan) return null;
  return (
    <section className={styles.reminders}>
      <h3>
        <IconBell size={16} stroke={1.6} aria-hidden="true" />
        {t('agreeing.reminders')}
      </h3>
      {proposed || !plan ? <p>{t('agreeing.noReminders')}</p> : <Steps plan={plan} />}
    </section>
  );
}

interface AgreeRemindersProps {
  /** Null while there is no moment from which it could be reckoned. */
  plan: PreviewReminders | null;
  proposed: boolean;
}

function Steps({ plan }: { plan: PreviewReminders }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(JSON.stringify(plan), QUIET_MS);
  const preview = useQuery(remindersPreviewQuery(JSON.parse(settled) as PreviewReminders));
  if (preview.data) return <PreviewSteps preview={preview.data} />;
  return preview.isError ? <p>{t('agreeing.remindersUnknown')}</p> : null;
}
