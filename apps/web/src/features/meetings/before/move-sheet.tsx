import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate, isLocalTime, MEETING_MINUTES_MAX } from '#libs/domain';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import { placeOfZone } from '../../actions/local-time.js';
import forms from '../../people/forms.module.css';
import { dayInWords } from '../list/when-words.js';
import { skippedStart } from '../series/skipped-start.js';
import { useAgenda } from './agenda-context.js';

/** Moves the meeting to another time; it stays the one of its day (K2). */
export function MoveSheet({ opened, onClose }: Pick<SheetProps, 'opened' | 'onClose'>) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('agenda.move')}>
      <MoveForm onClose={onClose} />
    </Sheet>
  );
}

function MoveForm({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { act, view } = useAgenda();
  const { start, original } = view.meeting;
  const { zone } = start;
  const [date, setDate] = useState(start.date);
  const [time, setTime] = useState(start.time);
  const [typed, setTyped] = useState(String(view.meeting.minutes));
  const [tried, setTried] = useState(false);
  const minutes = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : NaN;
  const isLength = minutes >= 5 && minutes <= MEETING_MINUTES_MAX;
  const whole = isLocalDate(date) && isLocalTime(time);
  const skipped = whole ? skippedStart({ date, time, zone }) : null;
  const gap = skipped && t('series.gap', { day: dayInWords(date, i18n.language), time, ...skipped });
  const move = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!whole || skipped || !isLength) return;
    void act('meeting.move', { start: { date, time, zone }, minutes });
    onClose();
  };
  return (
    <form onSubmit={move} noValidate>
      <div className={forms.fields}>
        <p className={forms.text}>{t('agenda.moveText', { day: dayInWords(original, i18n.language) })}</p>
        <div className={forms.pair}>
          <TextInput
            type="date"
            label={t('agenda.day')}
            value={date}
            onChange={({ currentTarget: { value } }) => setDate(value)}
            error={tried && !isLocalDate(date) && t('agenda.dayMissing')}
            data-autofocus
          />
          <TextInput
            type="time"
            label={t('series.time')}
            description={placeOfZone(zone)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={time}
            onChange={({ currentTarget: { value } }) => setTime(value)}
            error={gap ?? (tried && !isLocalTime(time) && t('series.ruleWrong.time'))}
          />
        </div>
        <TextInput
          label={t('series.minutesField')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
          error={tried && !isLength && t('series.ruleWrong.minutes')}
        />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('agenda.move')}
        </Button>
      </SheetActs>
    </form>
  );
}
