import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MESSAGE_MAX } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import styles from './pending-help.module.css';

/** The words of something that waits, changed where it stands; it keeps its place in the order. */
export function PendingEdit({ entry, words, onEnd }: PendingEditProps) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const [text, setText] = useState(words);
  const [wentOut, setWentOut] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    if (!text.trim()) return;
    const input = { ...(entry.input as object), words: text.trimEnd() };
    if (await outbox.rewrite([{ id: entry.id, change: { input } }])) onEnd();
    else setWentOut(true);
  };
  return (
    <form
      className={styles.edit}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        rows={2}
        dir="auto"
        maxLength={MESSAGE_MAX}
        value={text}
        aria-label={t('unsent.field')}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEnd();
        }}
      />
      {wentOut && <p role="status">{t('unsent.wentOut')}</p>}
      <span className={styles.acts}>
        {!wentOut && (
          <Button type="submit" variant="light" size="compact-sm">
            {t('unsent.save')}
          </Button>
        )}
        <Button variant="subtle" size="compact-sm" onClick={onEnd}>
          {t('unsent.leave')}
        </Button>
      </span>
    </form>
  );
}

interface PendingEditProps {
  entry: OutboxEntry;
  words: string;
  onEnd: () => void;
}
