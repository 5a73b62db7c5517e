import { TextInput } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_LINE_MAX, OFTEN_CARRIED_CHOICES, type OftenCarriedChoice } from '#libs/domain';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';

/** What becomes of items that were moved so often that the chair has to choose; why, where one is taken off (C7). */
export function OftenCarriedChoices(props: OftenCarriedChoicesProps) {
  const { itemIds, choices, onChoose, reasons, onReason, tried } = props;
  const { t } = useTranslation();
  const { view, titleOf } = useRunning();
  const items = itemIds.flatMap((id) => view.items.find(({ itemId }) => itemId === id) ?? []);
  return (
    <section className={styles.part}>
      <h3>{t('running.close.often')}</h3>
      <p className={styles.text}>{t('running.close.oftenText')}</p>
      {items.map((item) => (
        <Fragment key={item.itemId}>
          <label className={styles.label}>
            <span dir="auto">{titleOf(item)}</span>
            <select
              className={styles.select}
              value={choices.get(item.itemId) ?? ''}
              onChange={(event) => onChoose(item.itemId, event.currentTarget.value as OftenCarriedChoice)}
            >
              <option value="" disabled>
                {t('running.action.choose')}
              </option>
              {OFTEN_CARRIED_CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {t(`running.often.${choice}`)}
                </option>
              ))}
            </select>
          </label>
          {choices.get(item.itemId) === 'withdraw' && (
            <TextInput
              label={t('later.withdraw.why')}
              value={reasons.get(item.itemId) ?? ''}
              maxLength={MEETING_LINE_MAX}
              error={tried && !reasons.get(item.itemId)?.trim() && t('later.withdraw.whyEmpty')}
              onChange={(event) => onReason(item.itemId, event.currentTarget.value)}
              dir="auto"
            />
          )}
        </Fragment>
      ))}
    </section>
  );
}

interface OftenCarriedChoicesProps {
  itemIds: readonly string[];
  choices: ReadonlyMap<string, OftenCarriedChoice>;
  onChoose: (itemId: string, choice: OftenCarriedChoice) => void;
  /** Why items are taken off, by item. */
  reasons: ReadonlyMap<string, string>;
  onReason: (itemId: string, reason: string) => void;
  /** Somebody tried to close: what is wanting is said. */
  tried: boolean;
}
