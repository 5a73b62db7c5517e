import { useTranslation } from 'react-i18next';
import { adoptedOf } from './missed.js';
import { ActionLine } from './action-line.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';

/** Everything that was decided and given to somebody, to be read out at the end. */
export function ReadBack() {
  const { t } = useTranslation();
  const { view, said } = useRunning();
  const adopted = adoptedOf(view);
  return (
    <div className={styles.form}>
      <section className={styles.part}>
        <h3>{t('running.readBack.decisions', { count: adopted.length })}</h3>
        <ul className={styles.list}>
          {adopted.map(({ decisionId, number }) => (
            <li key={decisionId}>
              <span dir="auto">
                <b>{number}</b> {said('decision', decisionId, 'text') ?? t('running.erased')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {view.actions.length > 0 && (
        <section className={styles.part}>
          <h3>{t('running.readBack.actions', { count: view.actions.length })}</h3>
          <ul className={styles.list}>
            {view.actions.map((action) => (
              <ActionLine key={action.actionId} action={action} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
