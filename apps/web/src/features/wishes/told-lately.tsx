import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toldQuery } from '../../live/queries.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { Panel, Row, Rows, Section } from '../people/page.js';
import { ToldLine } from './told-line.js';

/** What I was reminded of lately: of what, when, on which ways, and what became of it. */
export function ToldLately() {
  const { t } = useTranslation();
  const query = useQuery({ ...toldQuery, refetchOnMount: 'always' });
  const { data } = query;
  return (
    <Section title={t('toldLately.title')}>
      {!data && (
        <NotHereYet failed={query.isError} title={t('toldLately.failed')} onTryAgain={() => void query.refetch()} />
      )}
      {data?.length === 0 && (
        <Panel>
          <Row title={t('toldLately.none')} />
        </Panel>
      )}
      {data && data.length > 0 && (
        <Rows>
          {data.map((row) => (
            <li key={`${row.subjectId} ${row.at}`}>
              <ToldLine row={row} />
            </li>
          ))}
        </Rows>
      )}
    </Section>
  );
}
