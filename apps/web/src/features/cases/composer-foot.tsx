import { ActionIcon } from '@mantine/core';
import { IconAt, IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_TYPES } from '#libs/domain';
import styles from './composer.module.css';

/** The counter is shown when fewer than this many characters are left. */
const COUNT_FROM = 500;

/** How many characters are left, once it is worth knowing; said where that has its place in the row. */
export function CountLeft({ left, children }: { left: number; children?: React.ReactNode }) {
  const { t } = useTranslation();
  if (left >= COUNT_FROM) return children ? <span>{children}</span> : null;
  return (
    <span role="status" data-over={left < 0 || undefined}>
      {left < 0 ? t('composer.tooLong', { count: -left }) : t('composer.left', { count: left })}
    </span>
  );
}

/** What can be put into a message beside words. */
export function Tools({ onCall, onFiles, mayAttach, onMayNot }: ToolsProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={styles.tools}>
      <ActionIcon aria-label={t('mention.act')} onClick={onCall}>
        <IconAt size={20} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        aria-label={t('attach.act')}
        aria-disabled={!mayAttach || undefined}
        onClick={() => (mayAttach ? input.current?.click() : onMayNot())}
      >
        <IconPaperclip size={20} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
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
  mayAttach: boolean;
  onMayNot: () => void;
}
