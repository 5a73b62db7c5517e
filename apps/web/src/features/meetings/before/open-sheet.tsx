import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';

/** Asks once before a meeting is opened: whoever opens it leads it. */
export function OpenSheet({ opened, onClose }: Pick<SheetProps, 'opened' | 'onClose'>) {
  const { t } = useTranslation();
  const { act } = useAgenda();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('agenda.openTitle')}>
      <p className={forms.text}>{t('agenda.openText')}</p>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          variant="filled"
          onClick={() => {
            void act('meeting.open');
            onClose();
          }}
          data-autofocus
        >
          {t('agenda.open')}
        </Button>
      </SheetActs>
    </Sheet>
  );
}
