import { VisuallyHidden } from '@mantine/core';
import { IconAt, IconBellOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { UNREAD_MAX } from '#libs/domain';
import type { News } from '../../live/reading-rows.js';
import styles from './news-mark.module.css';

/**
 * What is new in a case, beside its name: a sign when one is called, how many messages, and that one chose to hear less.
 * @param words whether there is room to say it in words
 */
export function NewsMark({ news, words = false }: { news: News; words?: boolean }) {
  const { t } = useTranslation();
  const { unread, mentions, others, level } = news;
  return (
    <span className={styles.mark}>
      {level !== 'all' && (
        <>
          <IconBellOff className={styles.quiet} size={14} stroke={1.6} aria-hidden="true" />
          <VisuallyHidden>{t(level === 'nothing' ? 'reading.quietAll' : 'reading.quietCalls')}</VisuallyHidden>
        </>
      )}
      {mentions > 0 && (
        <span className={styles.called} title={t('reading.called', { count: mentions })}>
          <IconAt size={14} stroke={2.2} aria-hidden="true" />
          <VisuallyHidden>{t('reading.called', { count: mentions })}</VisuallyHidden>
        </span>
      )}
      {unread > 0 && (
        <span className={styles.new}>
          <span aria-hidden="true">{words ? <Long unread={unread} /> : <Short unread={unread} />}</span>
          <VisuallyHidden>
            <Long unread={unread} />
          </VisuallyHidden>
        </span>
      )}
      {unread === 0 && others > 0 && words && <span className={styles.new}>{t('reading.other')}</span>}
      {unread === 0 && others > 0 && !words && (
        <>
          <i className={styles.dot} />
          <VisuallyHidden>{t('reading.other')}</VisuallyHidden>
        </>
      )}
    </span>
  );
}

function Short({ unread }: { unread: number }) {
  const { t } = useTranslation();
  return unread > UNREAD_MAX ? t('reading.more', { count: UNREAD_MAX }) : unread;
}

function Long({ unread }: { unread: number }) {
  const { t } = useTranslation();
  return unread > UNREAD_MAX ? t('reading.newMany', { count: UNREAD_MAX }) : t('cases.new', { count: unread });
}
