import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allows, type SeriesView } from '#libs/domain';
import { useSession } from '../../../live/hooks.js';
import { InPlace } from '../../../ui/list-state.js';
import { useNow } from '../../actions/use-now.js';
import { Panel, Section } from '../../people/page.js';
import { DateMade } from './date-made.js';
import { DateOfRule } from './date-of-rule.js';
import { ExtraDateSheet } from './extra-date-sheet.js';
import { datesAhead } from './series-dates.js';
import styles from './series.module.css';

/** So many dates are shown at once; a rule has no end. */
const SHOWN = 8;

/** Dates that lie ahead: meetings that were made, and days of the rule that nobody has touched, each to be prepared. */
export function DatesAhead({ view }: { view: SeriesView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const now = useNow();
  const [adding, setAdding] = useState(false);
  const plans = allows('meeting.plan', me, ['table']);
  const all = datesAhead(view, now);
  return (
    <Section
      title={t('series.dates')}
      act={plans && <Button onClick={() => setAdding(true)}>{t('series.extra')}</Button>}
    >
      {all.length === 0 ? (
        <Panel>
          <InPlace title={t('series.datesNone')} text={t('series.datesNoneText')} />
        </Panel>
      ) : (
        <ul className={styles.dates}>
          {all.slice(0, SHOWN).map((date) => (
            <li key={date.key}>
              {date.kind === 'made' ? (
                <DateMade row={date.row} plan={view.plan} />
              ) : (
                <DateOfRule date={date} seriesId={view.seriesId} plans={plans} />
              )}
            </li>
          ))}
        </ul>
      )}
      <ExtraDateSheet view={view} opened={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}
