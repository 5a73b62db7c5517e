import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayTally, TALLY_KINDS } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { talliesQuery } from '../../live/tallies-query.js';
import { atNoon, useDates } from '../../ui/dates.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { dayIn } from '../actions/local-time.js';
import { useNow } from '../actions/use-now.js';
import { Panel, Section } from '../people/page.js';
import { tallyDays } from './tally-days.js';
import { TallySheet } from './tally-sheet.js';
import styles from './tally.module.css';

/** So many days are shown, the latest. */
const DAYS = 14;

/** What my agency counted of people who want no file, day by day. */
export function AgencyTallies({ zone }: { zone: string }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { quiet } = useDirectory();
  const now = useNow();
  const [counting, setCounting] = useState(false);
  const may = mayTally(actor) && !quiet;
  const query = useQuery({ ...talliesQuery, enabled: may });
  if (!may) return null;
  const days = query.data && tallyDays(query.data).slice(0, DAYS);
  return (
    <Section
      title={t('tally.title')}
      text={t('tally.text')}
      act={<Button onClick={() => setCounting(true)}>{t('tally.act')}</Button>}
    >
      <Panel>
        {!days ? (
          query.isError ? (
            <InPlace
              title={t('cases.failed')}
              text={t('app.noAnswer')}
              act={<Button onClick={() => void query.refetch()}>{t('app.tryAgain')}</Button>}
            />
          ) : (
            <Lines widths={[40, 60, 50]} />
          )
        ) : days.length === 0 ? (
          <InPlace title={t('tally.none')} text={t('tally.text')} />
        ) : (
          <Table days={days} />
        )}
      </Panel>
      <TallySheet opened={counting} today={dayIn(zone, now)} onClose={() => setCounting(false)} />
    </Section>
  );
}

function Table({ days }: { days: ReturnType<typeof tallyDays> }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('tally.day')}</th>
          {TALLY_KINDS.map((kind) => (
            <th key={kind} scope="col">
              {t(`tally.kindName.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ on, counts }) => (
          <tr key={on}>
            <th scope="row">{dates.short(atNoon(on))}</th>
            {TALLY_KINDS.map((kind) => (
              <td key={kind}>{number.format(counts[kind])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
