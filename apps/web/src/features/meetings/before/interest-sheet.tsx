import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgendaItem, INTEREST_LEVELS, type InterestLevel } from '#libs/domain';
import choices from '../../../ui/choices.module.css';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';

/** Says beforehand how somebody stands to an item that concerns themselves (A7). */
export function InterestSheet({ item, opened, onClose }: InterestSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('agenda.interestTitle')}>
      <Levels item={item} onClose={onClose} />
    </Sheet>
  );
}

interface InterestSheetProps extends Pick<SheetProps, 'opened' | 'onClose'> {
  item: AgendaItem;
}

function Levels({ item: { itemId }, onClose }: Omit<InterestSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { act, view, actor } = useAgenda();
  const before = view.interests.find((one) => one.itemId === itemId && one.personId === actor.personId)?.level;
  const [level, setLevel] = useState<InterestLevel>(before ?? 'declared_stays');
  return (
    <>
      <div className={forms.fields}>
        <p className={forms.text}>{t('agenda.interestText')}</p>
        <fieldset className={choices.choices}>
          <legend>{t('agenda.interestTitle')}</legend>
          {INTEREST_LEVELS.map((one) => (
            <label key={one} className={choices.choice}>
              <input
                type="radio"
                name="interest"
                checked={level === one}
                onChange={() => setLevel(one)}
                data-autofocus={level === one || undefined}
              />
              {t(`agenda.interestLevel.${one}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          variant="filled"
          onClick={() => {
            void act('interest.declare', { itemId, level });
            onClose();
          }}
        >
          {t('agenda.save')}
        </Button>
      </SheetActs>
    </>
  );
}
