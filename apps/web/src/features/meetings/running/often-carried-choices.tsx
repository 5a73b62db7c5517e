import { useTranslation } from 'react-i18next';
import { OFTEN_CARRIED_CHOICES, type OftenCarriedChoice } from '#libs/domain';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';

/** What becomes of items that were moved so often that the chair has to choose (C7). */
export function OftenCarriedChoices({ itemIds, choices, onChoose }: OftenCarriedChoicesProps) {
  const { t } = useTranslation();
  const { view, titleOf } = useRunning();
  const items = itemIds.flatMap((id) => view.items.find(({ itemId }) => itemId === id) ?? []);
  return (
    <section className={styles.part}>
      <h3>{t('running.close.often')}</h3>
      <p className={styles.text}>{t('running.close.oftenText')}</p>
      {items.map((item) => (
        <label key={item.itemId} className={styles.label}>
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
      ))}
    </section>
  );
}

interface OftenCarriedChoicesProps {
  itemIds: readonly string[];
  choices: ReadonlyMap<string, OftenCarriedChoice>;
  onChoose: (itemId: string, choice: OftenCarriedChoice) => void;
}
