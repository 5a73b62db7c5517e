import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate } from '#libs/domain';
import chip from '../../../../ui/chip.module.css';
import styles from './form.module.css';

/** For all meetings that lie ahead, or from a day on (K3). */
const SCOPES = ['all_future', 'following'] as const;
export type SeriesScope = (typeof SCOPES)[number];

/** From when on a change holds: from a day on, or for all meetings that lie ahead (K3). */
export function ScopePart({ scope, from, today, tried, onChange }: ScopePartProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <section className={styles.part}>
      <fieldset className={styles.chips}>
        <legend>{t('series.scopeTitle')}</legend>
        <div>
          {SCOPES.map((one) => (
            <label key={one} className={chip.chip}>
              <input type="radio" name={name} checked={scope === one} onChange={() => onChange({ scope: one })} />
              {t(one === 'following' ? 'series.scopeFollowing' : 'series.scopeAll')}
            </label>
          ))}
        </div>
      </fieldset>
      {scope === 'following' && (
        <TextInput
          type="date"
          label={t('series.scopeFrom')}
          min={today}
          value={from}
          onChange={({ currentTarget: { value } }) => onChange({ from: value })}
          error={tried && !(isLocalDate(from) && from >= today) && t('series.scopeFromMissing')}
        />
      )}
      <p className={styles.inPart}>{t('series.scopeText')}</p>
    </section>
  );
}

interface ScopePartProps {
  scope: SeriesScope;
  /** `YYYY-MM-DD`, or nothing yet. */
  from: string;
  today: string;
  /** Whether what is wrong is to be said. */
  tried: boolean;
  onChange: (change: { scope?: SeriesScope; from?: string }) => void;
}
