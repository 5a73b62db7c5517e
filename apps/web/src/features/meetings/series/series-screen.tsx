import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { allows, type SeriesView } from '#libs/domain';
import { useSession } from '../../../live/hooks.js';
import { seriesQuery } from '../../../live/meetings-query.js';
import { InPlace } from '../../../ui/list-state.js';
import { NotHereYet } from '../../people/not-here-yet.js';
import { Page, Panel } from '../../people/page.js';
import { isRefused } from '../../people/refused.js';
import { Backlog } from './backlog.js';
import { BackLink } from './back-link.js';
import { ChairRota } from './chair-rota.js';
import { DatesAhead } from './dates-ahead.js';
import { DatesPast } from './dates-past.js';
import { planInWords } from './rule-words.js';
import { SeriesFacts } from './series-facts.js';

/** One series of meetings: how it meets, its dates, what was held, and what is kept for later. */
export function SeriesScreen() {
  const { t, i18n } = useTranslation();
  const { seriesId } = useParams({ from: '/behind-the-door/meetings/series/$seriesId' });
  const query = useQuery({ ...seriesQuery(seriesId), refetchOnMount: 'always' });
  const view = query.data;
  const name = view?.name ?? t('meetings.series');
  return (
    <Page
      name={name}
      heading={name}
      lead={view ? planInWords(view.plan, { t, language: i18n.language }) : undefined}
      act={view && <Change view={view} />}
    >
      <BackLink />
      {view ? (
        <>
          <DatesAhead view={view} />
          <ChairRota view={view} />
          <Backlog view={view} />
          <SeriesFacts view={view} />
          <DatesPast view={view} />
        </>
      ) : isRefused(query.error, 'not_found') ? (
        <Panel>
          <InPlace title={t('series.notHere')} text={t('series.notHereText')} />
        </Panel>
      ) : (
        <NotHereYet failed={query.isError} title={t('series.failed')} onTryAgain={() => void query.refetch()} />
      )}
    </Page>
  );
}

function Change({ view: { seriesId } }: { view: SeriesView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!allows('series.change', me, ['table'])) return null;
  return (
    <Button renderRoot={(props) => <Link to="/meetings/series/$seriesId/change" params={{ seriesId }} {...props} />}>
      {t('series.change')}
    </Button>
  );
}
