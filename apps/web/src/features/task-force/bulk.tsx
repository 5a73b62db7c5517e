import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyView, TaskForceView } from '#libs/domain';
import { useCell } from '../../live/hooks.js';
import { Page } from '../people/page.js';
import { BulkGive } from './bulk-give.js';
import { BulkPreview } from './bulk-preview.js';
import { type BulkReading, readPeople } from './bulk-reading.js';
import { BulkReport } from './bulk-report-view.js';
import { bulkRun } from './bulk-run.js';
import { useBulkTable } from './use-bulk-table.js';

/** Invites many at once: give a list, look at how it is understood, send it, see what became of each row. */
export function Bulk({ table, agencies, onClose }: BulkProps) {
  const { t } = useTranslation();
  const run = useCell(bulkRun);
  const bulkTable = useBulkTable(agencies);
  const [text, setText] = useState('');
  const [reading, setReading] = useState<BulkReading | null>(null);
  const step = run ? 'report' : reading && 'rows' in reading ? 'preview' : 'give';
  const content = useRef<HTMLDivElement>(null);
  // Each step is a place of its own: reading goes on at its heading.
  useEffect(() => {
    content.current?.closest('main')?.querySelector('h1')?.focus();
  }, [step]);
  return (
    <Page
      name={t('bulk.title')}
      heading={t('bulk.title')}
      lead={table.name}
      act={
        <Button
          variant="subtle"
          onClick={onClose}
          leftSection={<IconChevronLeft size={18} stroke={1.6} aria-hidden="true" />}
        >
          {t('bulk.back')}
        </Button>
      }
    >
      <div ref={content}>
        {step === 'give' && (
          <BulkGive
            text={text}
            onText={(typed) => {
              setText(typed);
              setReading(null);
            }}
            reading={reading}
            onLook={() => setReading(readPeople(text, bulkTable))}
            agencies={agencies}
          />
        )}
        {step === 'preview' && reading && 'rows' in reading && (
          <BulkPreview rows={reading.rows} agencies={agencies} onBack={() => setReading(null)} />
        )}
        {step === 'report' && run && (
          <BulkReport
            run={run}
            agencies={agencies}
            onAgain={() => {
              bulkRun.set(null);
              setText('');
              setReading(null);
            }}
          />
        )}
      </div>
    </Page>
  );
}

interface BulkProps {
  table: TaskForceView;
  /** For which agencies somebody can be invited here. */
  agencies: readonly AgencyView[];
  onClose: () => void;
}
