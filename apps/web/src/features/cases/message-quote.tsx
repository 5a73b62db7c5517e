import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { useNames } from './case-names.js';
import styles from './message.module.css';
import type { Quoted } from './quoted.js';

/** The first line of what a message answers; a press goes there. */
export function MessageQuote({ kind, by, words, directory, onJump }: MessageQuoteProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const names = useNames(directory);
  const said = {
    words: words || t('message.answersFile'),
    gone: t('message.answersGone'),
    before: t('message.answersBefore'),
    earlier: t('message.answersEarlier'),
  }[kind];
  const to = by === me.personId ? t('message.answersYou') : by && t('message.answers', { name: names.person(by) });
  const inner = (
    <>
      <IconArrowBackUp size={14} stroke={1.8} aria-hidden="true" />
      {to && <b>{to}</b>}
      <span dir="auto" data-quiet={kind !== 'words' || undefined}>
        {said}
      </span>
    </>
  );
  if (kind === 'before') return <p className={styles.quote}>{inner}</p>;
  return (
    <button type="button" className={styles.quote} onClick={onJump}>
      {inner}
    </button>
  );
}

interface MessageQuoteProps {
  kind: Quoted['kind'];
  by: string | null;
  words: string;
  directory: Directory;
  onJump: () => void;
}
