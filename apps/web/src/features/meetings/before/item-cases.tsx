import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { spacedReference } from '#libs/domain';
import { casesQuery } from '../../../live/queries.js';
import styles from './agenda.module.css';
import lines from './lines.module.css';

/** Cases that an item is about: their references alone, each opening for who reads the case (M9). */
export function ItemCases({ caseIds }: { caseIds: readonly string[] }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...casesQuery, enabled: caseIds.length > 0 });
  if (caseIds.length === 0 || !data) return null;
  const known = data.filter(({ id }) => caseIds.includes(id));
  const others = caseIds.length - known.length;
  return (
    <p className={lines.small}>
      {known.map(({ id, reference }) => (
        <Link key={id} to="/cases/$caseId" params={{ caseId: id }} className={styles.link}>
          {t('agenda.caseIs', { reference: spacedReference(reference) })}
        </Link>
      ))}
      {others > 0 && <span>{t('agenda.caseOther', { count: others })}</span>}
    </p>
  );
}
