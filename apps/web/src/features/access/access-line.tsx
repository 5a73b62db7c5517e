import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import type { AccessRow, FilePurpose, LegalBasis } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { casesQuery } from '../../live/queries.js';
import { useDates } from '../../ui/dates.js';
import { SeatTile } from '../cases/seat-tile.js';
import { useReferralWords } from '../referrals/referral-words.js';
import styles from './access.module.css';

/** So many signs of a case’s id tell it from others on the screen. */
const CODE = 8;

/** One opening: who, for which agency and when, whose file, what for, and what was shown by which right. */
export function AccessLine({ row, directory, onlyCase, onCase }: AccessLineProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useReferralWords(directory);
  const mine = useQuery(casesQuery).data?.find(({ id }) => id === row.caseId);
  const at = new Date(row.at);
  const shown = useShown(row, words);
  return (
    <li className={styles.line} data-access={row.seq}>
      <SeatTile agencyId={row.agencyId} directory={directory} />
      <p className={styles.who}>
        <span>
          <Trans
            i18nKey="access.opened"
            values={{ name: words.person(row.personId), agency: words.agency(row.agencyId) }}
            components={{ b: <b /> }}
            shouldUnescape
            tOptions={{ interpolation: { escapeValue: true } }}
          />
        </span>
        <time dateTime={row.at}>
          {dates.short(at)} {dates.time(at)}
        </time>
      </p>
      <p className={styles.file}>
        <span dir="auto">
          {mine ? t('access.ofCase', { name: mine.handle }) : t('access.ofOther', { code: row.caseId.slice(0, CODE) })}
        </span>
        <span>{t('access.why', { why: t(`share.purpose.${row.purpose as FilePurpose}`) })}</span>
      </p>
      <p className={styles.shown}>{shown}</p>
      {!onlyCase && (
        <Button variant="subtle" size="compact-sm" className={styles.only} onClick={onCase}>
          {t('access.onlyThis')}
        </Button>
      )}
    </li>
  );
}

interface AccessLineProps {
  row: AccessRow;
  directory: Directory;
  /** One case is looked at alone already. */
  onlyCase: boolean;
  onCase: () => void;
}

/** What was shown, of whom, and by which right. */
function useShown(row: AccessRow, words: ReturnType<typeof useReferralWords>): string {
  const { t } = useTranslation();
  if (row.basis === 'none') return `${t('access.nothing')}.`;
  const shown = t('access.shown', {
    count: row.count,
    agency: words.agency(row.controllerAgencyId ?? ''),
    what: words.list(row.labels.map((label) => t(`share.label.${label}`))),
  });
  const basis =
    row.basis === 'own'
      ? t('access.basisOwn')
      : t('access.basisShare', { basis: t(`share.basis.${row.legalBasis as LegalBasis}`) });
  return `${shown}. ${basis}.`;
}
