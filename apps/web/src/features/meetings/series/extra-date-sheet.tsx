import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type CommandAnswer, isLocalDate, isLocalTime, type SeriesView } from '#libs/domain';
import { MEETINGS } from '../../../live/meetings-query.js';
import { announce } from '../../../ui/announcer.js';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import { placeOfZone } from '../../actions/local-time.js';
import { ActProblem } from '../../people/act-problem.js';
import { DoButton } from '../../people/do-button.js';
import forms from '../../people/forms.module.css';
import { useDoing } from '../../people/sending.js';
import { dayInWords } from '../list/when-words.js';
import { plannedId } from './planned-id.js';
import { skippedStart } from './skipped-start.js';

/** Adds a meeting beside those of the rule. */
export function ExtraDateSheet({ view, opened, onClose }: ExtraDateProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('series.extra')}>
      <Fields view={view} onClose={onClose} />
    </Sheet>
  );
}

interface ExtraDateProps extends Pick<SheetProps, 'opened' | 'onClose'> {
  view: SeriesView;
}

function Fields({ view: { seriesId, plan }, onClose }: Omit<ExtraDateProps, 'opened'>) {
  const { t, i18n } = useTranslation();
  const { busy, problem, run, clear } = useDoing();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [tried, setTried] = useState(false);
  const [date, setDate] = useState('');
  const [time, setTime] = useState(plan.time);
  const { zone } = plan;
  const whole = isLocalDate(date) && isLocalTime(time);
  const skipped = whole ? skippedStart({ date, time, zone }) : null;
  const gap = skipped && t('series.gap', { day: dayInWords(date, i18n.language), time, ...skipped });
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!whole || skipped) return;
    let meetingId: string = v7();
    const done = await run(async (send) => {
      const body = { meetingId, start: { date, time, zone } };
      meetingId = plannedId(await send<CommandAnswer>('POST', `/api/series/${seriesId}/meetings`, body)) ?? meetingId;
    });
    if (!done) return;
    void queries.invalidateQueries({ queryKey: [MEETINGS] });
    announce(t('series.prepared', { day: dayInWords(date, i18n.language) }));
    await navigate({ to: '/meetings/$meetingId', params: { meetingId } });
  };
  return (
    <form onSubmit={(event) => void add(event)} noValidate>
      <div className={forms.fields}>
        <p className={forms.text}>{t('series.extraText')}</p>
        <div className={forms.pair}>
          <TextInput
            type="date"
            label={t('agenda.day')}
            value={date}
            onChange={({ currentTarget: { value } }) => {
              setDate(value);
              clear();
            }}
            error={tried && !isLocalDate(date) && t('agenda.dayMissing')}
            data-autofocus
          />
          <TextInput
            type="time"
            label={t('series.time')}
            description={placeOfZone(zone)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={time}
            onChange={({ currentTarget: { value } }) => {
              setTime(value);
              clear();
            }}
            error={gap ?? (tried && !isLocalTime(time) && t('series.ruleWrong.time'))}
          />
        </div>
        <ActProblem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('series.prepare')}</DoButton>
      </SheetActs>
    </form>
  );
}
