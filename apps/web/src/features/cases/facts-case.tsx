import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_STATUSES, type CaseView, caseStream, mayCloseCase } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useLane, useSession } from '../../live/hooks.js';
import { useDates } from '../../ui/dates.js';
import { useNames } from './case-names.js';
import { BeganAgain, EarlierCase } from './came-back.js';
import { CloseSheet } from './close-sheet.js';
import { EntryActs } from './entry-acts.js';
import { FactsHead } from './facts-head.js';
import styles from './facts.module.css';

/** What is so of the case as a whole. */
export function ThisCase({ view, directory }: { view: CaseView; directory: Directory }) {
  const { t } = useTranslation();
  const dates = useDates();
  const names = useNames(directory);
  return (
    <section>
      <FactsHead title={t('facts.case')} />
      <dl className={styles.pairs}>
        <dt>{t('facts.ledBy')}</dt>
        <dd>{names.agency(view.leadAgencyId)}</dd>
        <EarlierCase view={view} />
        <dt>{t('facts.opened')}</dt>
        <dd>{dates.date(new Date(view.openedAt))}</dd>
        {view.closedAt && (
          <>
            <dt>{t('facts.closed')}</dt>
            <dd>{dates.date(new Date(view.closedAt))}</dd>
          </>
        )}
        {view.outcome && (
          <>
            <dt>{t('facts.ended')}</dt>
            <dd>{t(`outcome.${view.outcome}`)}</dd>
          </>
        )}
        <dt>{t('facts.reference')}</dt>
        <dd className={styles.reference}>{names.reference(view)}</dd>
      </dl>
    </section>
  );
}

/** How it ends; and after it ended, that the person came back. */
export function TheEnd({ view, directory }: { view: CaseView; directory: Directory }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [asking, setAsking] = useState(false);
  const closing = useLane(caseStream(view.id)).filter((entry) => entry.name === 'case.close');
  const nexts: readonly string[] = CASE_STATUSES[view.status].next;
  const mayClose = mayCloseCase(actor, view) && nexts.includes('closed');
  if (view.status === 'closed') return <BeganAgain view={view} />;
  if (!mayClose && closing.length === 0) return null;
  return (
    <section>
      <FactsHead title={t('facts.acts')} />
      {closing.map((entry) => (
        <EntryActs key={entry.id} entry={entry} notDone />
      ))}
      {mayClose && closing.length === 0 && <Button onClick={() => setAsking(true)}>{t('closing.act')}</Button>}
      <CloseSheet view={view} directory={directory} opened={asking} onClose={() => setAsking(false)} />
    </section>
  );
}
