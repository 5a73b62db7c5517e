import { ActionIcon, Button } from '@mantine/core';
import { IconAt, IconPaperclip } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell } from '#libs/client';
import { FILE_TYPES, MESSAGE_MAX } from '#libs/domain';
import { useCell } from '../../live/hooks.js';
import styles from './composer.module.css';
import type { Attaching } from './use-attachments.js';

/** The counter is shown when fewer than this many characters are left. */
const COUNT_FROM = 500;

/** How many characters are left, once it is worth knowing; said where that has its place in the row. */
export function CountLeft({ left, children }: { left: number; children?: ReactNode }) {
  const { t } = useTranslation();
  if (left >= COUNT_FROM) return children ? <span>{children}</span> : null;
  return (
    <span role="status" data-over={left < 0 || undefined}>
      {left < 0 ? t('composer.tooLong', { count: -left }) : t('composer.left', { count: left })}
    </span>
  );
}

/** How long it may still be, that it is kept as a draft or waits for its files, and the button that sends it. */
export function PostFoot({ draft, attaching, waits, children }: PostFootProps) {
  const { t } = useTranslation();
  const words = useCell(draft);
  const left = MESSAGE_MAX - words.length;
  const some = words.trim() !== '';
  const fits = left >= 0 && (some || attaching.list.length > 0) && !attaching.failed;
  return (
    <>
      <CountLeft left={left}>{waits ? t('attach.waitsShort') : some && t('composer.draft')}</CountLeft>
      {children}
      <Button type="submit" variant="filled" className={styles.send} aria-disabled={!fits || undefined}>
        {t('composer.send')}
      </Button>
    </>
  );
}

interface PostFootProps {
  draft: Cell<string>;
  attaching: Pick<Attaching, 'list' | 'failed'>;
  /** It is to be sent as soon as its files have arrived. */
  waits: boolean;
  children?: ReactNode;
}

/** What can be put into a message beside words. */
export function Tools({ onCall, onFiles, children }: ToolsProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={styles.tools}>
      <ActionIcon aria-label={t('mention.act')} onClick={onCall}>
        <IconAt size={20} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label={t('attach.act')} onClick={() => input.current?.click()}>
        <IconPaperclip size={20} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      {children}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={[...Object.keys(FILE_TYPES), 'image/gif'].join()}
        data-attach
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </span>
  );
}

interface ToolsProps {
  onCall: () => void;
  onFiles: (files: File[]) => void;
  /** What can be done here in place of a message. */
  children?: ReactNode;
}
