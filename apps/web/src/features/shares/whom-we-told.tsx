import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DisclosureRow, holdsAny, PART_READERS } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { disclosuresQuery } from '../../live/shares-query.js';
import { useDates } from '../../ui/dates.js';
import { Lines } from '../../ui/list-state.js';
import { Sheet } from '../../ui/sheet.js';
import { useNames } from '../cases/case-names.js';
import { NotHereYet } from '../people/not-here-yet.js';
import styles from './agreements.module.css';

/** The accounting of disclosures of a case: to whom something of what my agency wrote was shown, when, what for and on what basis. */
export function WhomWeTold({ caseId, directory }: { caseId: string; directory: Directory }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [opened, setOpened] = useState(false);
  if (!holdsAny(actor, PART_READERS)) return null;
  return (
    <>
      <Button variant="subtle" onClick={() => setOpened(true)}>
        {t('agreements.told')}
      </Button>
      <Sheet opened={opened} onClose={() => setOpened(false)} title={t('agreements.told')}>
        <p>{t('agreements.toldText')}</p>
        <Told caseId={caseId} directory={directory} />
      </Sheet>
    </>
  );
}

function Told({ caseId, directory }: { caseId: string; directory: Directory }) {
  const { t } = useTranslation();
  const query = useQuery({ ...disclosuresQuery(caseId), staleTime: 0 });
  if (query.isPending) return <Lines widths={[50, 70, 40]} />;
  if (query.isError) return <NotHereYet failed onTryAgain={() => void query.refetch()} />;
  if (query.data.length === 0) return <p>{t('agreements.toldNone')}</p>;
  return (
    <ul className={styles.told}>
      {query.data.map((row) => (
        <Line key={row.seq} row={row} directory={directory} />
      ))}
    </ul>
  );
}

function Line({ row, directory }: { row: DisclosureRow; directory: Directory }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const names = useNames(directory);
  const { at, personId, agencyId, purpose, basis, labels, count, legalBasis } = row;
  const when = new Date(at);
  const what = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    labels.map((label) => t(`share.label.${label}`)),
  );
  return (
    <li>
      <b>{t('glass.who', { name: names.person(personId), agency: names.agency(agencyId) })}</b>
      <p>
        <time dateTime={at}>
          {dates.date(when)}, {dates.time(when)}
        </time>
        , {t('agreements.shown', { count })}
      </p>
      <p>{t('agreements.toldWhat', { what })}</p>
      <p>
        {basis === 'glass' || legalBasis === null
          ? t('agreements.inEmergency')
          : t('agreements.byAgreement', { basis: t(`share.basis.${legalBasis}`) })}
        {purpose !== 'ETREAT' && purpose !== 'BTG' && `. ${t('share.whatFor')}: ${t(`share.purpose.${purpose}`)}`}
      </p>
    </li>
  );
}
