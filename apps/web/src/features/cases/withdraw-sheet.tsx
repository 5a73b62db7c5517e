import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import styles from './sheets.module.css';

/** Asks once whether a message shall be taken back, and says what goes and what stays. */
export function WithdrawSheet({ files, onWithdraw, onClose }: WithdrawSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened onClose={onClose} title={t('withdrawing.title')}>
      <p className={styles.text}>{t('withdrawing.text')}</p>
      {files && <p className={styles.text}>{t('withdrawing.files')}</p>}
      <SheetActs>
        <Button onClick={onClose} data-autofocus>
          {t('app.cancel')}
        </Button>
        <Button variant="filled" onClick={onWithdraw}>
          {t('withdrawing.submit')}
        </Button>
      </SheetActs>
    </Sheet>
  );
}

interface WithdrawSheetProps {
  /** Files hang on it. */
  files: boolean;
  onWithdraw: () => void;
  onClose: () => void;
}
