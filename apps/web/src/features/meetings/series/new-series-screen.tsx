import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { addDays, type TaskForceView, weekdayOf } from '#libs/domain';
import { MEETINGS } from '../../../live/meetings-query.js';
import { taskForceQuery } from '../../../live/queries.js';
import { announce } from '../../../ui/announcer.js';
import { dayIn } from '../../actions/local-time.js';
import { NotHereYet } from '../../people/not-here-yet.js';
import { Page } from '../../people/page.js';
import { useDoing } from '../../people/sending.js';
import { BackLink } from './back-link.js';
import { newDraft, planOfDraft } from './form/series-draft.js';
import { SeriesForm } from './form/series-form.js';

const [MONDAY, FRIDAY] = [1, 5] as const;

/** Begins a series of meetings. */
export function NewSeriesScreen() {
  const { t } = useTranslation();
  const query = useQuery(taskForceQuery);
  return (
    <Page name={t('series.newTitle')} heading={t('series.newTitle')} lead={t('series.newLead')}>
      <BackLink />
      <div style={{ height: 'var(--bz-5)' }} />
      {query.data ? (
        <NewSeries table={query.data} />
      ) : (
        <NotHereYet failed={query.isError} onTryAgain={() => void query.refetch()} />
      )}
    </Page>
  );
}

function NewSeries({ table }: { table: TaskForceView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { busy, problem, run, clear } = useDoing();
  const [seriesId] = useState(() => v7());
  const [draft, setDraft] = useState(() => {
    const starts = addDays(dayIn(table.zone, Date.now()), 1);
    const weekday = weekdayOf(starts);
    return newDraft({
      zone: table.zone,
      starts,
      weekday: weekday > FRIDAY ? MONDAY : weekday,
      seatIds: table.agencies.map(({ id }) => id),
    });
  });
  const save = async () => {
    const body = { seriesId, name: draft.name.trim(), plan: planOfDraft(draft) };
    const done = await run(async (send) => void (await send('POST', '/api/series', body)));
    if (!done) return;
    await queries.invalidateQueries({ queryKey: [MEETINGS] });
    announce(t('series.saved'));
    await navigate({ to: '/meetings/series/$seriesId', params: { seriesId } });
  };
  return (
    <SeriesForm
      draft={draft}
      onChange={(changed) => {
        setDraft(changed);
        clear();
      }}
      onSave={() => void save()}
      busy={busy}
      problem={problem}
      submit={t('series.make')}
      back={{ to: '/meetings' }}
    />
  );
}
