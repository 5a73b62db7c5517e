import { Button } from '@mantine/core';
import {
  IconAlertOctagonFilled,
  IconCheck,
  IconClockPause,
  IconDownload,
  IconMinus,
  IconSend,
} from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '#libs/domain';
import { refusalWords } from '../../words/refusal-words.js';
import { announce } from '../../ui/announcer.js';
import { Rows, Section } from '../people/page.js';
import { reportText } from './bulk-report.js';
import { BulkLine } from './bulk-row.js';
import { type BulkRow, type BulkRun, hasOpenRows, type RowOutcome, stopBulkRun } from './bulk-run.js';
import { useBulkSending } from './bulk-preview.js';
import styles from './bulk.module.css';
import { download } from './download.js';

/** How far it is, and at the end what became of every row. One may look at other screens meanwhile. */
export function BulkReport({ run, agencies, onAgain }: BulkReportProps) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  const send = useBulkSending();
  const { rows, running, done } = run;
  const invited = rows.filter(({ outcome }) => outcome === 'invited').length;
  const said = t('bulk.invited', { done: invited, count: rows.length });
  useStayOnPage(running);
  useEffect(() => {
    if (!running) announce(said);
  }, [running, said]);

  const save = () =>
    download(
      'baraza-invitations-report.csv',
      reportText(rows, {
        head: [
          t('bulk.reportLine'),
          t('bulk.column.name'),
          t('bulk.column.address'),
          t('bulk.column.agency'),
          t('bulk.column.roles'),
          t('bulk.reportOutcome'),
          t('bulk.reportReason'),
        ],
        outcome: (row) => t(`bulk.outcome.${row.outcome}`),
        reason: reasonOf,
      }),
    );
  return (
    <>
      <div className={styles.step}>
        <p>
          <b>{running ? t('bulk.underWay', { done, count: rows.length }) : said}</b> {running && t('bulk.goesOn')}
        </p>
        <progress className={styles.progress} max={rows.length} value={done} aria-label={t('bulk.progress')} />
        <div className={styles.acts}>
          {running && <Button onClick={stopBulkRun}>{t('bulk.stop')}</Button>}
          {!running && <Button onClick={onAgain}>{t('bulk.again')}</Button>}
          {!running && (
            <Button onClick={save} leftSection={<IconDownload size={18} stroke={1.6} aria-hidden="true" />}>
              {t('bulk.save')}
            </Button>
          )}
          {hasOpenRows(run) && (
            <Button variant="filled" onClick={() => send(rows)}>
              {t('bulk.rest')}
            </Button>
          )}
        </div>
      </div>
      <Section title={t('bulk.report')} count={rows.length}>
        <Rows>
          {rows.map((row) => (
            <li key={row.commandId}>
              <BulkLine person={row} agencies={agencies}>
                <Outcome row={row} reason={reasonOf(row)} />
              </BulkLine>
            </li>
          ))}
        </Rows>
      </Section>
    </>
  );
}

interface BulkReportProps {
  run: BulkRun;
  agencies: readonly AgencyView[];
  onAgain: () => void;
}

const ICONS: Record<RowOutcome, typeof IconCheck> = {
  waiting: IconClockPause,
  sending: IconSend,
  invited: IconCheck,
  already: IconMinus,
  refused: IconAlertOctagonFilled,
  unanswered: IconClockPause,
  left: IconClockPause,
};

function Outcome({ row, reason }: { row: BulkRow; reason: string }) {
  const { t } = useTranslation();
  const Icon = ICONS[row.outcome];
  return (
    <p className={styles.outcome} data-outcome={row.outcome}>
      <Icon size={16} stroke={1.8} aria-hidden="true" />
      <span>
        <b>{t(`bulk.outcome.${row.outcome}`)}</b>
        {reason && `: ${reason}`}
      </span>
    </p>
  );
}

/** Why a row was refused, in the language of the screen. */
function useReason(): (row: BulkRow) => string {
  const { t } = useTranslation();
  return ({ outcome, refusal }) => {
    if (outcome === 'already') return t('invite.already');
    if (!refusal) return '';
    if (refusal.code === 'forbidden') return t('people.forbidden');
    return refusalWords(refusal, t);
  };
}

/** Rows that are not sent yet are only on this page: the browser asks before it is closed. */
function useStayOnPage(running: boolean) {
  useEffect(() => {
    if (!running) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [running]);
}
