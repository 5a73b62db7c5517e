import { IconDownload, IconPhotoOff } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '#libs/domain';
import { fileIcon } from './file-icon.js';
import { useFileName } from './file-words.js';
import styles from './message-files.module.css';

/** What hangs on a message: pictures as they look, documents as what they are. */
export const MessageFiles = memo(function MessageFiles({ files }: { files: readonly FileRef[] | undefined }) {
  if (!files?.length) return null;
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.id}>{file.kind === 'picture' ? <Picture file={file} /> : <Document file={file} />}</li>
      ))}
    </ul>
  );
});

function Picture({ file }: { file: FileRef }) {
  const { t } = useTranslation();
  const name = useFileName()(file);
  const [gone, setGone] = useState(false);
  if (gone) {
    return (
      <span className={styles.gone}>
        <IconPhotoOff size={18} stroke={1.6} aria-hidden="true" />
        {name}. {t('attach.gone')}
      </span>
    );
  }
  return (
    <a
      className={styles.picture}
      href={`/api/files/${file.id}`}
      target="_blank"
      rel="noopener"
      aria-label={t('attach.open', { name })}
    >
      <img
        src={`/api/files/${file.id}/preview`}
        // Its place is kept before it is there, so that nothing jumps.
        width={file.width}
        height={file.height}
        alt={name}
        loading="lazy"
        decoding="async"
        onError={() => setGone(true)}
      />
    </a>
  );
}

function Document({ file }: { file: FileRef }) {
  const { t } = useTranslation();
  const name = useFileName()(file);
  const Icon = fileIcon(file);
  return (
    <a className={styles.document} href={`/api/files/${file.id}`} download aria-label={t('attach.open', { name })}>
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <span>{name}</span>
      <IconDownload size={18} stroke={1.6} aria-hidden="true" />
    </a>
  );
}
