import { useTranslation } from 'react-i18next';
import { FILE_TYPES, type MeetingPaper } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { fileIcon } from '../../cases/file-icon.js';
import { useFileName } from '../../cases/file-words.js';
import type { PapersIn } from './papers-in.js';
import styles from './papers.module.css';

/** One version of a paper: one tap opens it. A picture is shown, a document is handed over. */
export function PaperLink({ paper, of }: { paper: MeetingPaper; of: Pick<PapersIn, 'said' | 'person'> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { kind } = FILE_TYPES[paper.type];
  const what = useFileName()({ kind, type: paper.type, bytes: paper.bytes });
  const Icon = fileIcon({ kind, type: paper.type });
  const who = t('papers.by', { name: of.person(paper.personId), when: dates.brief(new Date(paper.at), new Date()) });
  const opens = kind === 'picture' ? { target: '_blank', rel: 'noopener' } : { download: true };
  return (
    <a className={styles.link} href={`/api/files/${paper.fileId}`} {...opens}>
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {of.said('paper', paper.fileId, 'title') ?? t('papers.untitled')}
        </span>
        <span className={styles.what}>{[t('papers.version', { version: paper.version }), what, who].join(', ')}</span>
      </span>
    </a>
  );
}
