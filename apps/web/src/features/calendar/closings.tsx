import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allows, relationsToAgency } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { Panel, Row, Rows, Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { closingsAhead } from './ahead.js';
import type { CalendarNow } from './calendar-now.js';
import styles from './calendar.module.css';
import { ClosingsSheet } from './closings-sheet.js';
import { daysIn } from './days-in-words.js';

/** The days on which the table (`null`) or an agency is closed beside public holidays, from today on. */
export function Closings({ calendar, today, agencyId }: ClosingsProps) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const [changing, setChanging] = useState(false);
  const closings = closingsAhead(calendar, agencyId, today);
  const whose = agencyId === null ? 'tableClosed' : 'agencyClosed';
  const may = allows('closing.set', me, agencyId === null ? ['table'] : relationsToAgency(me, agencyId));
  const title = t(`calendar.${whose}`);
  return (
    <Section
      title={title}
      text={t(`calendar.${whose}Text`)}
      act={may && <ActOn act={t('people.change')} on={title} onClick={() => setChanging(true)} />}
    >
      {closings.length === 0 ? (
        <Panel>
          <p className={styles.none}>{t(`calendar.${whose}None`)}</p>
        </Panel>
      ) : (
        <Rows>
          {closings.map(({ first, last, name }, place) => (
            <li key={place}>
              <Row title={name} notes={[daysIn(i18n.language).span(first, last)]} />
            </li>
          ))}
        </Rows>
      )}
      <ClosingsSheet
        title={title}
        calendar={calendar}
        today={today}
        agencyId={agencyId}
        opened={changing}
        onClose={() => setChanging(false)}
      />
    </Section>
  );
}

interface ClosingsProps extends CalendarNow {
  /** Null for the whole table. */
  agencyId: string | null;
}
