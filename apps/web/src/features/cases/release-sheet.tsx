import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { caseStream } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { useNames } from './case-names.js';
import styles from './sheets.module.css';

/** Asks once whether an agency shall leave the case (ours or another), and says what ends and what stays. */
export function ReleaseSheet({ caseId, agencyId, directory, opened, onClose }: ReleaseSheetProps) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const names = useNames(directory);
  const us = directory.isUs(agencyId);
  const release = () => {
    void outbox.add(caseStream(caseId), 'agency.release', { caseId, agencyId });
    onClose();
  };
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={us ? t('release.leaveTitle') : t('release.title', { agency: names.agency(agencyId) })}
    >
      <p className={styles.text}>{us ? t('release.leaveText') : t('release.text')}</p>
      <SheetActs>
        <Button onClick={onClose} data-autofocus>
          {t('app.cancel')}
        </Button>
        <Button variant="filled" onClick={release}>
          {us ? t('release.leaveSubmit') : t('release.submit')}
        </Button>
      </SheetActs>
    </Sheet>
  );
}

interface ReleaseSheetProps {
  caseId: string;
  agencyId: string;
  directory: Directory;
  opened: boolean;
  onClose: () => void;
}
