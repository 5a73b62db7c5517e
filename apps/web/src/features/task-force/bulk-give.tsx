import { Button, Textarea } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '#libs/domain';
import { Problem } from '../entry/parts.js';
import { DoButton } from '../people/do-button.js';
import { Panel } from '../people/page.js';
import { BULK_MAX, type BulkReading, decodeText } from './bulk-reading.js';
import { csvText } from './bulk-report.js';
import styles from './bulk.module.css';
import { download } from './download.js';

/** The largest file that is read (bytes). */
const FILE_MAX = 1_000_000;

/** Takes the list: pasted, typed, or out of a file. */
export function BulkGive({ text, onText, reading, onLook, agencies }: BulkGiveProps) {
  const { t } = useTranslation();
  const file = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const letters = agencies[0]?.letters ?? 'AB';
  const example = [
    t('bulk.columns'),
    `${t('bulk.exampleName')},name@example.org,${letters},${t('standing.worker')}; ${t('standing.deputy')}`,
  ].join('\n');

  const take = async (files: FileList | null) => {
    const given = files?.[0];
    if (!given) return;
    setWrong(null);
    const read = given.size <= FILE_MAX ? decodeText(new Uint8Array(await given.arrayBuffer())) : null;
    if (read === null) setWrong(t(given.size > FILE_MAX ? 'bulk.fileTooLarge' : 'bulk.fileUnreadable'));
    else onText(read);
  };
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(null);
    onLook();
  };
  const unreadable = reading && 'unreadable' in reading ? reading : null;
  return (
    <Panel>
      <form className={styles.give} onSubmit={look}>
        <p>{t('bulk.text')}</p>
        <pre className={styles.example}>{example}</pre>
        <div className={styles.ways}>
          <input
            ref={file}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            hidden
            onChange={(event) => {
              void take(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
          <Button
            onClick={() => file.current?.click()}
            leftSection={<IconUpload size={18} stroke={1.6} aria-hidden="true" />}
          >
            {t('bulk.file')}
          </Button>
          <Button
            variant="subtle"
            onClick={() =>
              download('baraza-invitations.csv', csvText(example.split('\n').map((line) => line.split(','))))
            }
            leftSection={<IconDownload size={18} stroke={1.6} aria-hidden="true" />}
          >
            {t('bulk.template')}
          </Button>
        </div>
        <Textarea
          label={t('bulk.list')}
          description={t('bulk.listHint', { max: BULK_MAX })}
          rows={10}
          spellCheck={false}
          classNames={{ input: styles.list }}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        <Problem
          words={
            wrong ??
            (unreadable && t(`bulk.unreadable.${unreadable.unreadable}`, { line: unreadable.line ?? 1, max: BULK_MAX }))
          }
        />
        <div>
          <DoButton busy={false}>{t('bulk.look')}</DoButton>
        </div>
      </form>
    </Panel>
  );
}

interface BulkGiveProps {
  text: string;
  onText: (text: string) => void;
  reading: BulkReading | null;
  onLook: () => void;
  agencies: readonly AgencyView[];
}
