import { useTranslation } from 'react-i18next';
import { useAgenda } from './agenda-context.js';
import { waitingProposals } from './agenda-rows.js';
import styles from './lines.module.css';
import { ProposalLine } from './proposal-line.js';

/** What was proposed and nobody has answered yet. */
export function Proposals() {
  const { t } = useTranslation();
  const { view, open } = useAgenda();
  const waiting = waitingProposals(view);
  if (waiting.length === 0 && !open) return null;
  return (
    <section className={styles.list} aria-labelledby="agenda-proposals">
      <header className={styles.listHead}>
        <h2 id="agenda-proposals">{t('agenda.proposals')}</h2>
        {waiting.length > 0 && <span className={styles.sum}>{waiting.length}</span>}
      </header>
      {waiting.length === 0 ? (
        <p className={styles.none}>{t('agenda.proposalsNone')}</p>
      ) : (
        <ul className={styles.panel}>
          {waiting.map((item) => (
            <ProposalLine key={item.itemId} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}
