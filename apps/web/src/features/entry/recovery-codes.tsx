import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.js';
import { ActButton } from './parts.js';
import styles from './recovery-codes.module.css';

/** The recovery codes, shown this once, with ways to keep them. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation();
  const head = t('codes.head', { host: window.location.host });
  const text = `${head}\n\n${codes.join('\n')}\n`;
  return (
    <>
      <p className={styles.once}>{t('codes.once')}</p>
      <div className={styles.paper}>
        <p className={styles.head}>{head}</p>
        <ul className={styles.codes} aria-label={t('codes.list')}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <div className={styles.ways}>
        <CopyButton text={text} words={t('codes.copy')} />
        <Button
          leftSection={<IconDownload size={18} stroke={1.6} aria-hidden="true" />}
          onClick={() => save(text, 'baraza-recovery-codes.txt')}
        >
          {t('codes.save')}
        </Button>
        <Button leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden="true" />} onClick={() => window.print()}>
          {t('codes.print')}
        </Button>
      </div>
      <div className={styles.kept}>
        <ActButton type="button" variant="filled" words={t('codes.kept')} onClick={onKept} />
      </div>
    </>
  );
}

/** Hands a text to the browser as a file to keep. */
function save(text: string, name: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
