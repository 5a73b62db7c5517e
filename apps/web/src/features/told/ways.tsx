import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WaysView } from '#libs/domain';
import { waysQuery } from '../../live/queries.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { Row, Rows, Section } from '../people/page.js';
import { ByMail } from './by-mail.js';
import { ByPush } from './by-push.js';

/** How I am told: in the app in any case, and on the ways that this installation has. Each can be tried. */
export function Ways() {
  const { t } = useTranslation();
  const query = useQuery({ ...waysQuery, refetchOnMount: 'always' });
  return (
    <Section title={t('ways.title')} text={t('ways.text')}>
      {query.data ? (
        <Known view={query.data} />
      ) : (
        <NotHereYet failed={query.isError} title={t('ways.failed')} onTryAgain={() => void query.refetch()} />
      )}
    </Section>
  );
}

function Known({ view }: { view: WaysView }) {
  const { t } = useTranslation();
  const of = (channel: string) => view.ways.find((way) => way.channel === channel);
  const [mail, push] = [of('mail'), of('push')];
  return (
    <Rows>
      <li>
        <Row title={t('ways.app')} notes={[t('ways.appText')]} />
      </li>
      {mail && (
        <li>
          <ByMail way={mail} mail={view.mail} />
        </li>
      )}
      {push && (
        <li>
          <ByPush way={push} browsers={view.browsers} />
        </li>
      )}
    </Rows>
  );
}
