import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allows, type LadderRow } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { laddersQuery } from '../../live/queries.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { LadderSheet } from './ladder-sheet.js';
import { audienceInWords, offsetInWords, waysInWords } from './ladder-words.js';
import styles from './ladders.module.css';

/** How the table is reminded of what is due, step by step: of what is usual, and of what presses. */
export function Ladders() {
  const { t } = useTranslation();
  const query = useQuery({ ...laddersQuery, refetchOnMount: 'always' });
  return (
    <Section title={t('ladders.title')} text={t('ladders.text')}>
      {query.data ? (
        query.data.map((row) => <OneLadder key={row.name} row={row} />)
      ) : (
        <NotHereYet failed={query.isError} title={t('ladders.failed')} onTryAgain={() => void query.refetch()} />
      )}
    </Section>
  );
}

function OneLadder({ row }: { row: LadderRow }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const [changing, setChanging] = useState(false);
  const said = { t, language: i18n.language };
  const name = t(`ladders.name.${row.name}`);
  return (
    <section className={styles.ladder} aria-label={name}>
      <header>
        <h3>{name}</h3>
        {row.own && <span className={styles.own}>{t('ladders.own')}</span>}
        {allows('ladder.set', me, ['table']) && (
          <ActOn act={t('people.change')} on={name} onClick={() => setChanging(true)} />
        )}
      </header>
      <ol className={styles.steps}>
        {row.ladder.rungs.map((rung) => (
          <li key={rung.number}>
            <b>{offsetInWords(rung.offset, said)}</b>
            <span>
              {audienceInWords(rung, said)}
              <small>{waysInWords(rung, said)}</small>
            </span>
          </li>
        ))}
      </ol>
      <LadderSheet row={row} opened={changing} onClose={() => setChanging(false)} />
    </section>
  );
}
