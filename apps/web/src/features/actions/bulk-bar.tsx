import { Button } from '@mantine/core';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionRow } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { refusalWords } from '../../words/refusal-words.js';
import type { ActionStep } from './action-steps.js';
import { begun, BULK_STEPS, type BulkReport, type BulkStep, isOver, withEnded } from './bulk-acts.js';
import styles from './bulk.module.css';
import { BulkSheet } from './bulk-sheet.js';
import type { Act } from './use-act.js';

/** What can be done with all that are chosen; afterwards, what became of it. */
export function BulkBar({ rows, all, stepsOf, act, onChoose, directory }: BulkBarProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'finish' | 'hold' | null>(null);
  const [report, setReport] = useState<BulkReport | null>(null);
  const may = (step: BulkStep) => rows.filter((row) => stepsOf(row).includes(step));
  const give = (step: BulkStep, more?: object) => {
    const those = may(step);
    setReport(begun(those.length));
    for (const row of those) {
      void act(row, step, more).then((outcome) => {
        setReport((now) => now && withEnded(now, row, outcome));
        onChoose(rows.map(({ id }) => id).filter((id) => !those.some((one) => one.id === id)));
      });
    }
  };
  // What none of them could take is no button: they keep their places whatever is chosen.
  const steps = BULK_STEPS.filter((step) => all.some((row) => stepsOf(row).includes(step)));
  const running = report !== null && !isOver(report);
  return (
    <div className={styles.bar} role="region" aria-label={t('actions.several')}>
      <div aria-live="polite">{report && <Report report={report} />}</div>
      <div className={styles.acts}>
        <div className={styles.chosen}>
          <span className={styles.count}>{t('actions.chosen', { count: rows.length })}</span>
          {rows.length < all.length && (
            <Button variant="subtle" onClick={() => onChoose(all.map(({ id }) => id))}>
              {t('actions.chooseAll')}
            </Button>
          )}
        </div>
        {steps.map((step) => {
          const count = may(step).length;
          const word = step === 'hold' ? t('actions.give') : t(`action.step.${step}`);
          return (
            <Button
              key={step}
              variant="light"
              disabled={count === 0 || running}
              onClick={() => (step === 'finish' || step === 'hold' ? setAsked(step) : give(step))}
            >
              {count > 0 ? t('actions.bulkOf', { act: word, count }) : word}
            </Button>
          );
        })}
      </div>
      <BulkSheet
        asked={asked}
        count={asked ? may(asked).length : 0}
        directory={directory}
        onGive={(more) => asked && give(asked, more)}
        onClose={() => setAsked(null)}
      />
    </div>
  );
}

interface BulkBarProps {
  /** Those that are chosen. */
  rows: readonly ActionRow[];
  /** Those that can be chosen. */
  all: readonly ActionRow[];
  stepsOf: (row: ActionRow) => readonly ActionStep[];
  act: Act;
  onChoose: (ids: readonly string[]) => void;
  directory: Directory;
}

function Report({ report }: { report: BulkReport }) {
  const { t } = useTranslation();
  const { count, went, failed } = report;
  if (!isOver(report)) return <p>{t('actions.bulkRuns', { done: went + failed.length, count })}</p>;
  return (
    <>
      {went > 0 && <p>{t('actions.bulkWent', { count: went })}</p>}
      {failed.length > 0 && (
        <>
          <p className={styles.failed}>
            <IconAlertOctagonFilled size={16} aria-hidden="true" />
            {t('actions.bulkFailed', { count: failed.length })}
          </p>
          <ul className={styles.list}>
            {failed.map(({ id, title, refusal }) => (
              <li key={id}>
                <b dir="auto">{title ?? t('actionPage.erased')}</b>{' '}
                {refusal.code === 'illegal_move' ? t('action.changedMeanwhile') : refusalWords(refusal, t)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
