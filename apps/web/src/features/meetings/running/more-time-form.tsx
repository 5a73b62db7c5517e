import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../ui/dates.js';
import { serverNow } from '../meeting-clock.js';
import { leftOf } from './agenda-now.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** Five or ten minutes more, with what it does to the end of the meeting (R3). */
export function MoreTimeForm({ onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, chair } = useRunning();
  const { endsAt, plannedEnd } = leftOf(view, serverNow());
  const give = (minutes: number) => {
    void chair('item.extend', { minutes });
    onClose();
  };
  return (
    <div className={styles.form}>
      <p className={styles.text}>
        {t('running.endsAbout', { time: dates.time(new Date(endsAt)), planned: dates.time(new Date(plannedEnd)) })}
      </p>
      <div className={styles.big}>
        {[5, 10].map((minutes) => (
          <Button
            key={minutes}
            variant={minutes === 5 ? 'light' : 'default'}
            data-autofocus={minutes === 5 || undefined}
            onClick={() => give(minutes)}
          >
            {t('running.plusMinutes', { count: minutes })}
          </Button>
        ))}
      </div>
    </div>
  );
}
