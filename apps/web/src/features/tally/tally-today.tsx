import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayTally } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { taskForceQuery } from '../../live/queries.js';
import { talliesQuery } from '../../live/tallies-query.js';
import { dayIn } from '../actions/local-time.js';
import { useNow } from '../actions/use-now.js';
import { Part } from '../today/part.js';
import { countedOn, tallyDays } from './tally-days.js';
import { TallySheet } from './tally-sheet.js';
import styles from './tally.module.css';

/** What my agency counted today of people who want no file, and how to count more. */
export function TallyToday({ directory }: { directory: Directory }) {
  const { t, i18n } = useTranslation();
  const { actor } = useSession();
  const now = useNow();
  const [counting, setCounting] = useState(false);
  const zone = useQuery(taskForceQuery).data?.zone;
  const may = mayTally(actor) && !directory.quiet;
  const rows = useQuery({ ...talliesQuery, enabled: may }).data;
  if (!may || zone === undefined) return null;
  const today = dayIn(zone, now);
  const counted = countedOn(tallyDays(rows ?? []), today).map(({ kind, count }) =>
    t('tally.line', { what: t(`tally.kindName.${kind}`), number: new Intl.NumberFormat(i18n.language).format(count) }),
  );
  const what = new Intl.ListFormat(i18n.language, { type: 'unit' }).format(counted);
  return (
    <Part id="tally" title={t('tally.title')}>
      <div className={styles.today}>
        <p>{counted.length > 0 ? t('tally.today', { what }) : t('tally.none')}</p>
        <Button onClick={() => setCounting(true)}>{t('tally.act')}</Button>
      </div>
      <TallySheet opened={counting} today={today} onClose={() => setCounting(false)} />
    </Part>
  );
}
