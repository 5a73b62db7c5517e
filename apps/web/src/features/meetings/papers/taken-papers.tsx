import { useTranslation } from 'react-i18next';
import type { PaperVersions } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { PaperLink } from './paper-link.js';
import type { PapersIn } from './papers-in.js';
import styles from './papers.module.css';

/** Papers that were taken off the table after people were called with them: the record keeps them. */
export function TakenPapers({ papers, of }: { papers: readonly PaperVersions[]; of: PapersIn }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (papers.length === 0) return null;
  return (
    <details className={styles.before}>
      <summary>{t('papers.taken', { count: papers.length })}</summary>
      <ul className={styles.list}>
        {papers.map(([newest, ...before]) => (
          <li key={newest.paperId}>
            {[newest, ...before].map((paper) => (
              <PaperLink key={paper.fileId} paper={paper} of={of} />
            ))}
            <span className={styles.what}>
              {t('papers.takenBy', {
                name: of.person(newest.removed!.personId),
                when: dates.brief(new Date(newest.removed!.at), new Date()),
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
