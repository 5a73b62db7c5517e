import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ladder, LadderName, PreviewReminders, Promised } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { remindersPreviewQuery, taskForceQuery } from '../../live/queries.js';
import { dayIn } from '../actions/local-time.js';
import forms from '../people/forms.module.css';
import { exampleDay } from './example-day.js';
import styles from './ladders.module.css';
import { PreviewSteps } from './preview-steps.js';

/** So long nobody types before it is asked anew (ms). */
const QUIET_MS = 300;

/** What would come of a ladder for something that is due on a day, by the table's own calendar and with its own people. */
export function LadderPreview({ ladder, name, wrong }: LadderPreviewProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const table = useQuery(taskForceQuery).data;
  const zone = table?.zone ?? 'UTC';
  const [agencyId, setAgencyId] = useState(me.agencyId);
  const [{ date, time }, setMoment] = useState(() => ({ date: exampleDay(dayIn(zone, Date.now())), time: '16:00' }));
  const due: Promised = { date, time, zone };
  const asked: PreviewReminders = { ladder, due, agencyId, priority: name === 'urgent' ? 'urgent' : 'normal' };
  const [settled] = useDebouncedValue(JSON.stringify(asked), QUIET_MS);
  const whole = Boolean(date && time) && !wrong;
  const preview = useQuery({ ...remindersPreviewQuery(JSON.parse(settled) as PreviewReminders), enabled: whole });
  return (
    <section className={styles.preview} aria-label={t('ladders.preview')}>
      <h3>{t('ladders.preview')}</h3>
      <div className={styles.example}>
        <NativeSelect
          label={t('ladders.exampleAgency')}
          value={agencyId}
          onChange={(event) => setAgencyId(event.currentTarget.value)}
          data={(table?.agencies ?? []).map(({ id, name: label }) => ({ value: id, label }))}
        />
        <div className={forms.pair}>
          <TextInput
            type="date"
            label={t('ladders.exampleDay')}
            value={date}
            onChange={(event) => setMoment({ date: event.currentTarget.value, time })}
          />
          <TextInput
            type="time"
            label={t('ladders.exampleTime')}
            value={time}
            onChange={(event) => setMoment({ date, time: event.currentTarget.value })}
          />
        </div>
      </div>
      {!whole ? (
        <p>{t('ladders.previewWaits')}</p>
      ) : preview.isError ? (
        <p>{t('ladders.previewFailed')}</p>
      ) : (
        preview.data && <PreviewSteps preview={preview.data} />
      )}
    </section>
  );
}

interface LadderPreviewProps {
  ladder: Ladder;
  name: LadderName;
  /** There is nothing to show while something is wrong with it. */
  wrong: boolean;
}
