import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { instantOf, isLocalDate, isLocalTime, MEETING_LINE_MAX } from '#libs/domain';
import { SheetActs } from '../../../ui/sheet.js';
import { placeOfZone } from '../../actions/local-time.js';
import { serverNow } from '../meeting-clock.js';
import { dayInWords } from '../list/when-words.js';
import { skippedStart } from '../series/skipped-start.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** On which day a meeting without enough seats is taken up again, and why; from there on its agenda is looked at (A5). */
export function RebookForm({ onClose }: SheetFormProps) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { view, chair } = useRunning();
  const { zone, time: usual } = view.meeting.start;
  const [date, setDate] = useState('');
  const [time, setTime] = useState(usual);
  const [reason, setReason] = useState(() => t('byTime.few.reasonUsual'));
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState(false);
  const [busy, setBusy] = useState(false);
  const whole = isLocalDate(date) && isLocalTime(time);
  const skipped = whole ? skippedStart({ date, time, zone }) : null;
  const ahead = whole && !skipped && instantOf({ date, time, zone }) > serverNow();
  const gap = skipped && t('series.gap', { day: dayInWords(date, i18n.language), time, ...skipped });
  const rebook = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!ahead || !reason.trim() || busy) return;
    setBusy(true);
    const againId = v7();
    const done = await chair('meeting.rebook', { againId, start: { date, time, zone }, reason: reason.trim() });
    setBusy(false);
    if (done.kind !== 'done') return setTaken(done.kind === 'refused' && done.refusal.code === 'invalid_input');
    onClose();
    await navigate({ to: '/meetings/$meetingId', params: { meetingId: againId } });
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void rebook(event)}>
      <p>{t('byTime.few.rebookText')}</p>
      <TextInput
        type="date"
        label={t('agenda.day')}
        value={date}
        onChange={({ currentTarget: { value } }) => {
          setDate(value);
          setTaken(false);
        }}
        error={taken ? t('byTime.few.dayThere') : tried && !ahead && !gap && t('byTime.few.ahead')}
        data-autofocus
      />
      <TextInput
        type="time"
        label={t('series.time')}
        description={placeOfZone(zone)}
        value={time}
        onChange={({ currentTarget: { value } }) => setTime(value)}
        error={gap}
      />
      <TextInput
        label={t('agenda.reason')}
        maxLength={MEETING_LINE_MAX}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        error={tried && !reason.trim() && t('agenda.reasonMissing')}
        dir="auto"
      />
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
          {t('byTime.few.rebookDo')}
        </Button>
      </SheetActs>
    </form>
  );
}
