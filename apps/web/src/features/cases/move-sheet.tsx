import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import styles from './sheets.module.css';

/** Asks before somebody leaves a place for which files were put up: they do not come along. */
export function MoveSheet({ place, count, onStay, onGo }: MoveSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={place !== null} onClose={onStay} title={t('attach.moveTitle')}>
      <p className={styles.text}>{t('attach.moveText', { count, place: place ?? '' })}</p>
      <SheetActs>
        <Button onClick={onStay}>{t('attach.moveStay')}</Button>
        <Button variant="filled" onClick={onGo}>
          {t('attach.moveGo')}
        </Button>
      </SheetActs>
    </Sheet>
  );
}

interface MoveSheetProps {
  /** How the place is called that would be left; null while nothing is asked. */
  place: string | null;
  count: number;
  onStay: () => void;
  onGo: () => void;
}
