import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import choices from '../../../ui/choices.module.css';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';

/** Makes a proposal part of another item, which keeps the history of both (B4). */
export function MergeSheet({ item, opened, onClose }: MergeSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('agenda.mergeTitle')}>
      <Into item={item} onClose={onClose} />
    </Sheet>
  );
}

interface MergeSheetProps extends Pick<SheetProps, 'opened' | 'onClose'> {
  item: AgendaItem;
}

function Into({ item: { itemId }, onClose }: Omit<MergeSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { act, view, titleOf, reads } = useAgenda();
  const [into, setInto] = useState<string | null>(null);
  const others = view.items.filter(
    (one) =>
      one.itemId !== itemId && !one.part && (one.status === 'scheduled' || one.status === 'proposed') && reads(one),
  );
  const merge = () => {
    if (into === null) return;
    void act('item.merge', { itemId, into });
    onClose();
  };
  return (
    <>
      <div className={forms.fields}>
        <p className={forms.text}>{t(others.length > 0 ? 'agenda.mergeText' : 'agenda.mergeNone')}</p>
        {others.length > 0 && (
          <fieldset className={choices.choices}>
            <legend>{t('agenda.mergeTitle')}</legend>
            {others.map((one) => (
              <label key={one.itemId} className={choices.choice}>
                <input type="radio" name="into" checked={into === one.itemId} onChange={() => setInto(one.itemId)} />
                {titleOf(one)}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" onClick={merge} aria-disabled={into === null || undefined}>
          {t('agenda.merge')}
        </Button>
      </SheetActs>
    </>
  );
}
