import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CHANGE_WAYS,
  CHANGES_MAX,
  type ChangeWay,
  type DecisionChange,
  DECISION_STATUSES,
  linksOf,
  type SeriesDecision,
} from '#libs/domain';
import { announce } from '../../../ui/announcer.js';
import { decisionsFound } from './decisions-found.js';
import styles from './later.module.css';
import forms from './forms.module.css';
import { useSeriesDecisions } from './use-series-decisions.js';

/** Which earlier decisions of the series a text would change, and how (P5). Only what holds today is there to be chosen. */
export function EarlierDecisions({ changes, onChange }: EarlierDecisionsProps) {
  const { t } = useTranslation();
  const all = useSeriesDecisions();
  const [words, setWords] = useState('');
  const holding = all.filter((one) => DECISION_STATUSES[linksOf(one, all).standing].binds);
  if (!holding.length && !changes.length) return null;
  const ids = new Set(changes.map(({ decisionId }) => decisionId));
  const found = decisionsFound(holding, words).filter(({ decisionId }) => !ids.has(decisionId));
  const choose = ({ decisionId, number }: SeriesDecision) => {
    onChange([...changes, { decisionId, how: 'amends' }]);
    setWords('');
    announce(t('later.earlier.chosen', { number }));
  };
  return (
    <details className={styles.earlier} open={changes.length > 0 || undefined}>
      <summary>{t('later.earlier.legend')}</summary>
      <p className={forms.text}>{t('later.earlier.hint')}</p>
      <ul className={styles.chosen}>
        {changes.map((change) => (
          <Chosen
            key={change.decisionId}
            change={change}
            earlier={all.find(({ decisionId }) => decisionId === change.decisionId)}
            onHow={(how) => onChange(changes.map((one) => (one === change ? { ...one, how } : one)))}
            onRemove={() => onChange(changes.filter((one) => one !== change))}
          />
        ))}
      </ul>
      {changes.length < CHANGES_MAX && (
        <>
          <TextInput
            type="search"
            label={t('later.earlier.find')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            dir="auto"
          />
          <ul className={styles.found}>
            {found.map((one) => (
              <li key={one.decisionId}>
                <button type="button" onClick={() => choose(one)}>
                  <b>{one.number}</b>
                  <span dir="auto">{one.text}</span>
                </button>
              </li>
            ))}
          </ul>
          {found.length === 0 && words.trim() && <p className={forms.text}>{t('later.earlier.none')}</p>}
        </>
      )}
    </details>
  );
}

interface EarlierDecisionsProps {
  changes: readonly DecisionChange[];
  onChange: (changes: DecisionChange[]) => void;
}

function Chosen({ change: { how }, earlier, onHow, onRemove }: ChosenProps) {
  const { t } = useTranslation();
  const number = earlier?.number ?? '';
  return (
    <li>
      <p>
        <b>{number}</b> <span dir="auto">{earlier?.text}</span>
      </p>
      <select
        className={forms.select}
        aria-label={t('later.earlier.how', { number })}
        value={how}
        onChange={(event) => onHow(event.currentTarget.value as ChangeWay)}
      >
        {CHANGE_WAYS.map((way) => (
          <option key={way} value={way}>
            {t(`later.how.${way}`)}
          </option>
        ))}
      </select>
      <Button variant="subtle" onClick={onRemove}>
        {t('later.earlier.remove', { number })}
      </Button>
    </li>
  );
}

interface ChosenProps {
  change: DecisionChange;
  earlier: SeriesDecision | undefined;
  onHow: (how: ChangeWay) => void;
  onRemove: () => void;
}
