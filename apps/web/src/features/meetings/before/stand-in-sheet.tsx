import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import choices from '../../../ui/choices.module.css';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';

/** Names who comes in one's place: somebody of the same agency. */
export function StandInSheet({ opened, onClose }: Pick<SheetProps, 'opened' | 'onClose'>) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('agenda.iSendWho')}>
      <Colleagues onClose={onClose} />
    </Sheet>
  );
}

function Colleagues({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { act, actor, directory, view } = useAgenda();
  const before = view.replies.find(({ personId }) => personId === actor.personId)?.deputyId;
  const [deputyId, setDeputyId] = useState(before ?? null);
  const colleagues = (directory.agency(actor.agencyId)?.people ?? []).filter(
    ({ id, disabled }) => id !== actor.personId && !disabled,
  );
  const send = () => {
    if (deputyId === null) return;
    void act('meeting.reply', { reply: 'stand_in', deputyId });
    onClose();
  };
  return (
    <>
      {colleagues.length === 0 ? (
        <p className={forms.text}>{t('agenda.iSendNobody')}</p>
      ) : (
        <fieldset className={choices.choices}>
          <legend>{t('agenda.iSendWho')}</legend>
          {colleagues.map(({ id, name }) => (
            <label key={id} className={choices.choice}>
              <input type="radio" name="stand-in" checked={deputyId === id} onChange={() => setDeputyId(id)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" onClick={send} aria-disabled={deputyId === null || undefined}>
          {t('agenda.save')}
        </Button>
      </SheetActs>
    </>
  );
}
