import { useTranslation } from 'react-i18next';
import choosing from '../../ui/choices.module.css';
import styles from './sheets.module.css';

/** Asks whether an agency reads from now on, or also what was said before; and says what each means. */
export function SinceChoice({ before, onChange }: { before: boolean; onChange: (before: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className={choosing.choices}>
      <legend>{t('readsFrom.legend')}</legend>
      {[false, true].map((choice) => (
        <label key={String(choice)} className={choosing.choice}>
          <input type="radio" name="since" checked={before === choice} onChange={() => onChange(choice)} />
          <span className={styles.choiceText}>
            <span className={styles.choiceName}>{t(choice ? 'readsFrom.before' : 'readsFrom.now')}</span>
            <small>{t(choice ? 'readsFrom.beforeText' : 'readsFrom.nowText')}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
