import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { wishesQuery } from '../../live/queries.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { Section } from '../people/page.js';
import { WishTable } from './wish-table.js';

/** How I am told of reminders: at once, once a day in one letter, or not, by what I am told as and on which way. */
export function MyWishes() {
  const { t } = useTranslation();
  const query = useQuery({ ...wishesQuery, refetchOnMount: 'always' });
  return (
    <Section title={t('wishes.title')} text={t('wishes.text')}>
      {query.data ? (
        <WishTable wishes={query.data} />
      ) : (
        <NotHereYet failed={query.isError} title={t('wishes.failed')} onTryAgain={() => void query.refetch()} />
      )}
    </Section>
  );
}
