import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate, planFrom, type SeriesPlan, type SeriesView } from '#libs/domain';
import { MEETINGS } from '../../../../live/meetings-query.js';
import { announce } from '../../../../ui/announcer.js';
import { dayIn } from '../../../actions/local-time.js';
import { useTableCalendar } from '../../../cases/use-table-calendar.js';
import { useDoing } from '../../../people/sending.js';
import { movesOfChange } from './moves-of-change.js';
import { MovesPart } from './moves-part.js';
import { ScopePart, type SeriesScope } from './scope-part.js';
import { draftOf, planOfDraft } from './series-draft.js';
import { SeriesForm } from './series-form.js';

/** A series that there is, as it will be: from when on, and which meetings that stand already move with it. */
export function ChangeSeriesForm({ view }: { view: SeriesView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const days = useTableCalendar(null);
  const { busy, problem, run, clear } = useDoing();
  const { seriesId, meetings } = view;
  const [draft, setDraft] = useState(() => draftOf(view.name ?? '', view.plan));
  const [scope, setScope] = useState<{ scope: SeriesScope; from: string }>({ scope: 'all_future', from: '' });
  const [chosen, setChosen] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const today = dayIn(draft.zone, Date.now());
  const following = scope.scope === 'following';
  const whole = !following || (isLocalDate(scope.from) && scope.from >= today);
  const begins = following && whole ? scope.from : today;
  const meant = JSON.stringify(planOfDraft(draft));
  const plan = useMemo(() => JSON.parse(meant) as SeriesPlan, [meant]);
  const moves = useMemo(
    () => movesOfChange({ before: view.plan, plan, meetings }, begins, days),
    [view.plan, plan, meetings, begins, days],
  );
  const save = async () => {
    setTried(true);
    if (!whole) return;
    const moveIds = moves.map(({ meetingId }) => meetingId).filter((id) => chosen.includes(id));
    const body = {
      name: draft.name.trim(),
      plan,
      ...(following ? { from: scope.from } : {}),
      ...(moveIds.length ? { moveIds } : {}),
    };
    const done = await run(async (send) => void (await send('POST', `/api/series/${seriesId}/change`, body)));
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
      rule={planFrom(view.plan, plan, begins).rule}
      onSave={() => void save()}
      busy={busy}
      problem={problem}
      submit={t('series.save')}
      back={{ to: '/meetings/series/$seriesId', params: { seriesId } }}
    >
      <ScopePart
        {...scope}
        today={today}
        tried={tried}
        onChange={(change) => {
          setScope({ ...scope, ...change });
          clear();
        }}
      />
      <MovesPart moves={moves} rows={meetings} chosen={chosen} onChange={setChosen} />
    </SeriesForm>
  );
}
