import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { seriesQuery } from '../../../live/meetings-query.js';
import { NotHereYet } from '../../people/not-here-yet.js';
import { Page } from '../../people/page.js';
import { BackLink } from './back-link.js';
import { ChangeSeriesForm } from './form/change-series-form.js';

/** Changes how the meetings of a series are from a day on. */
export function ChangeSeriesScreen() {
  const { t } = useTranslation();
  const { seriesId } = useParams({ from: '/behind-the-door/meetings/series/$seriesId/change' });
  const query = useQuery(seriesQuery(seriesId));
  return (
    <Page name={t('series.changeTitle')} heading={t('series.changeTitle')} lead={query.data?.name}>
      <BackLink />
      <div style={{ height: 'var(--bz-5)' }} />
      {query.data ? (
        <ChangeSeriesForm view={query.data} />
      ) : (
        <NotHereYet failed={query.isError} title={t('series.failed')} onTryAgain={() => void query.refetch()} />
      )}
    </Page>
  );
}
