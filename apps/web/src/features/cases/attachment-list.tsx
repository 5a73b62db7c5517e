import { ActionIcon, Button } from '@mantine/core';
import { IconAlertOctagonFilled, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './attachment-list.module.css';
import type { Attachment, Attachments } from './attachments.js';
import { fileIcon } from './file-icon.js';
import { useFileName } from './file-words.js';
import { UploadBar } from '../../ui/upload-bar.js';
import { refusalWords } from '../../words/refusal-words.js';

/** What is to hang on the next message, how far each has come, and why one was not taken. */
export function AttachmentList({ list, attachments }: { list: readonly Attachment[]; attachments: Attachments }) {
  const { t } = useTranslation();
  if (list.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('attach.list')}>
      {list.map((one) => (
        <Row key={one.id} one={one} attachments={attachments} />
      ))}
    </ul>
  );
}

function Row({ one, attachments }: { one: Attachment; attachments: Attachments }) {
  const { t } = useTranslation();
  const name = useFileName()(one);
  const percent = one.bytes ? Math.min(100, Math.floor((one.sent / one.bytes) * 100)) : 0;
  const Icon = one.state === 'failed' ? IconAlertOctagonFilled : fileIcon(one);
  const failed = one.state === 'failed';
  const why = useWhy(one);
  const coming = percent < 100 ? t('attach.uploading', { name, percent }) : t('attach.looking', { name });
  return (
    <li className={styles.row} data-failed={failed || undefined}>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <span className={styles.words}>
        {one.state === 'uploading' ? coming : one.state === 'ready' ? name : t('attach.failed', { name })}
        {failed && <span className={styles.why}>{why}</span>}
        {one.state === 'uploading' && <UploadBar percent={percent} label={name} />}
      </span>
      {failed && one.trouble !== 'too_big' && (
        <Button variant="subtle" size="compact-sm" onClick={() => attachments.again(one.id)}>
          {t('attach.again')}
        </Button>
      )}
      <ActionIcon aria-label={t('attach.remove', { name })} onClick={() => attachments.remove(one.id)}>
        <IconX size={16} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}

/** Why it was not taken. */
function useWhy({ trouble }: Attachment): string {
  const { t } = useTranslation();
  if (trouble === 'too_big') return t('attach.tooBig');
  if (trouble === 'no_answer' || trouble === null) return t('attach.offline');
  return refusalWords(trouble, t);
}
