import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SheetActs } from '../../../ui/sheet.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** Asks once, in words, before the meeting goes on without deciding, or before the current item goes back among those to come. */
export function ConfirmForm({ sheet, onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { chair } = useRunning();
  const asked = sheet === 'hold' ? 'hold' : 'back';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void chair(asked === 'hold' ? 'meeting.hold' : 'item.back');
        onClose();
      }}
    >
      <p>{t(`running.confirm.${asked}`)}</p>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" data-autofocus>
          {t(`running.menu.${asked}`)}
        </Button>
      </SheetActs>
    </form>
  );
}
