import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import styles from './suggestion-line.module.css';
import type { Suggestions } from './use-suggestions.js';

/** One gentler wording, offered below the field. Whoever passes it by sends as ever. */
export function SuggestionLine({ suggestions: { first, use, keep } }: { suggestions: Suggestions }) {
  const { t } = useTranslation();
  if (!first) return null;
  const { found, instead } = first;
  const [choice = ''] = instead;
  const single = instead.length < 2;
  return (
    <div className={styles.suggestion} role="group" aria-label={t('suggest.label')}>
      <IconPencil size={16} stroke={1.6} aria-hidden="true" />
      <span className={styles.words}>
        {!single && t('suggest.perhapsTwo', { found })}
        {single && choice === '' && t('suggest.leaveOut', { found })}
        {single && choice !== '' && (
          <Trans
            i18nKey="suggest.perhaps"
            values={{ choice, found }}
            components={{ b: <b />, rest: <span className={styles.rest} /> }}
          />
        )}
      </span>
      <span className={styles.acts}>
        {instead.map((one) => (
          <Button key={one} className={styles.use} size="compact-md" onClick={() => use(one)}>
            {one === '' ? t('suggest.leave') : single ? t('suggest.use') : one}
          </Button>
        ))}
        <Button variant="subtle" size="compact-md" onClick={keep}>
          {t('suggest.keep')}
        </Button>
      </span>
    </div>
  );
}
