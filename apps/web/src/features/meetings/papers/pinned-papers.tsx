import { useTranslation } from 'react-i18next';
import { type Decision, papersOnTable } from '#libs/domain';
import { PaperLink } from './paper-link.js';
import type { PapersIn } from './papers-in.js';
import styles from './papers.module.css';

/** The papers that were on the table when a text was put, in the versions that were there then (B5). */
export function PinnedPapers({ decision, of }: { decision: Decision; of: PapersIn }) {
  const { t } = useTranslation();
  const pinned = (decision.papers ?? []).flatMap(
    ({ fileId }) => of.view.papers?.find((paper) => paper.fileId === fileId) ?? [],
  );
  const onTable = new Set(papersOnTable(of.view, decision.itemId).map(({ fileId }) => fileId));
  // While it is asked about what lies on the table, that stands right above.
  const same = onTable.size === pinned.length && pinned.every(({ fileId }) => onTable.has(fileId));
  if (decision.status === 'draft' || pinned.length === 0 || (decision.status === 'put' && same)) return null;
  return (
    <section className={styles.pinned}>
      <p className={styles.what}>{t('papers.pinned')}</p>
      <ul className={styles.list}>
        {pinned.map((paper) => (
          <li key={paper.fileId}>
            <PaperLink paper={paper} of={of} />
          </li>
        ))}
      </ul>
    </section>
  );
}
