import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_TYPES } from '#libs/domain';
import { UploadBar } from '../../../ui/upload-bar.js';
import { refusalWords } from '../../../words/refusal-words.js';
import { sizeWords } from '../../cases/file-words.js';
import { useDrop } from '../../cases/use-drop.js';
import styles from './papers.module.css';
import type { PuttingUp } from './use-put-up.js';

/** The file of a paper: chosen or let go here, how far it has come, and why it was not taken. */
export function PaperFile({ file, onFile, upload, missing }: PaperFileProps) {
  const { t, i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const drop = useDrop(([dropped]) => dropped && onFile(dropped));
  const { state, sent, trouble } = upload;
  const percent = file?.size ? Math.min(100, Math.floor((sent / file.size) * 100)) : 0;
  const wrong = missing ? t('papers.fileMissing') : trouble && wordsOf(trouble);
  function wordsOf(why: NonNullable<PuttingUp['trouble']>): string {
    if (why === 'too_big') return t('attach.tooBig');
    return why === 'no_answer' ? t('papers.offline') : refusalWords(why, t);
  }
  return (
    <div
      className={styles.file}
      {...drop.on}
      data-over={drop.over || undefined}
      data-wrong={Boolean(wrong) || undefined}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={[...Object.keys(FILE_TYPES), 'image/gif'].join()}
        data-paper
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          if (chosen) onFile(chosen);
          currentTarget.value = '';
        }}
      />
      <Button
        leftSection={<IconPaperclip size={18} stroke={1.6} aria-hidden="true" />}
        onClick={() => input.current?.click()}
        data-autofocus
      >
        {t(file ? 'papers.chooseOther' : 'papers.choose')}
      </Button>
      {file && (
        <p className={styles.chosen}>
          {file.name}, {sizeWords(file.size, i18n.language)}
        </p>
      )}
      {state === 'sending' && (
        <>
          <p className={styles.what} role="status">
            {percent < 100 ? t('papers.sending', { percent }) : t('papers.looking')}
          </p>
          <UploadBar percent={percent} label={t('papers.title')} />
        </>
      )}
      {wrong ? (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      ) : (
        <p className={styles.what}>{t('papers.fileHint')}</p>
      )}
    </div>
  );
}

interface PaperFileProps {
  file: File | null;
  onFile: (file: File) => void;
  upload: PuttingUp;
  missing: boolean;
}
