import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { CommandAnswer } from '#libs/domain';
import { MEETINGS } from '../../../live/meetings-query.js';
import { announce } from '../../../ui/announcer.js';
import { useNow } from '../../actions/use-now.js';
import { ActProblem } from '../../people/act-problem.js';
import { ActOn } from '../../people/row-acts.js';
import { useDoing } from '../../people/sending.js';
import { MeetingStatusMark } from '../list/meeting-status-mark.js';
import { dayInWords, meetingWhen } from '../list/when-words.js';
import { plannedId } from './planned-id.js';
import type { DateAhead } from './series-dates.js';
import styles from './series.module.css';

/** A day of the rule that nobody has touched. Whoever looks after the meetings prepares it: its agenda can then be written. */
export function DateOfRule({ date, seriesId, plans }: DateOfRuleProps) {
  const { t, i18n } = useTranslation();
  const { busy, problem, run } = useDoing();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const now = useNow();
  const { day, time, here, iso } = meetingWhen(date.start, { t, language: i18n.language, now });
  const prepare = async () => {
    let meetingId: string = v7();
    const done = await run(async (send) => {
      const body = { meetingId, original: date.original };
      meetingId = plannedId(await send<CommandAnswer>('POST', `/api/series/${seriesId}/meetings`, body)) ?? meetingId;
    });
    if (!done) return;
    void queries.invalidateQueries({ queryKey: [MEETINGS] });
    announce(t('series.prepared', { day }));
    await navigate({ to: '/meetings/$meetingId', params: { meetingId } });
  };
  return (
    <div className={styles.date} data-waits={busy || undefined}>
      <p className={styles.dateWhen}>
        <time dateTime={iso}>{day}</time>
        <span>
          {time}
          {here && `, ${here}`}
          {date.original !== date.start.date &&
            `, ${t('series.movedFrom', { day: dayInWords(date.original, i18n.language, now) })}`}
        </span>
      </p>
      <p className={styles.dateFacts}>
        <MeetingStatusMark status="planned" />
      </p>
      {plans && <ActOn act={t('series.prepare')} on={day} busy={busy} onClick={() => void prepare()} />}
      <div className={styles.dateProblem}>
        <ActProblem of={problem} />
      </div>
    </div>
  );
}

interface DateOfRuleProps {
  date: Extract<DateAhead, { kind: 'rule' }>;
  seriesId: string;
  /** Whether who looks may prepare it. */
  plans: boolean;
}
