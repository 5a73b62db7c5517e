import { IconReplace, IconTrashX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isSinceCalled, type PaperVersions } from '#libs/domain';
import { MoreActs } from '../../people/more-acts.js';
import { PaperLink } from './paper-link.js';
import type { PapersIn } from './papers-in.js';
import styles from './papers.module.css';

/** A paper on the table, in its newest version; those before it stand under it. */
export function PaperLine({ versions: [newest, ...before], of, acts }: PaperLineProps) {
  const { t } = useTranslation();
  const title = of.said('paper', newest.fileId, 'title') ?? t('papers.untitled');
  return (
    <li className={styles.line}>
      <div className={styles.row}>
        <PaperLink paper={newest} of={of} />
        {acts && (
          <MoreActs
            label={t('papers.more', { title })}
            acts={[
              { words: t('papers.replace'), Icon: IconReplace, act: acts.replace },
              { words: t('papers.takeOff'), Icon: IconTrashX, act: acts.takeOff },
            ]}
          />
        )}
      </div>
      {isSinceCalled(of.view, newest) && <span className={styles.chip}>{t('papers.sinceCalled')}</span>}
      {before.length > 0 && (
        <details className={styles.before}>
          <summary>{t('papers.earlier', { count: before.length })}</summary>
          <ul className={styles.list}>
            {before.map((paper) => (
              <li key={paper.fileId}>
                <PaperLink paper={paper} of={of} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

interface PaperLineProps {
  versions: PaperVersions;
  of: PapersIn;
  /** What who prepares the item can do with it; null for everybody else. */
  acts: { replace: () => void; takeOff: () => void } | null;
}
