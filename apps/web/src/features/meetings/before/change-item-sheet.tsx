import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';
import { changeOf, draftOfItem, wrongInItem } from './item-draft.js';
import { ItemFields } from './item-fields.js';

/** Changes an item before it is dealt with; of a part that every meeting has, its minutes alone. */
export function ChangeItemSheet({ item, opened, onClose }: ChangeItemProps) {
  const { t } = useTranslation();
  const { titleOf } = useAgenda();
  return (
    <Sheet opened={opened} onClose={onClose} title={item.part ? titleOf(item) : t('agenda.change')}>
      <Change item={item} onClose={onClose} />
    </Sheet>
  );
}

interface ChangeItemProps extends Pick<SheetProps, 'opened' | 'onClose'> {
  item: AgendaItem;
}

function Change({ item, onClose }: Omit<ChangeItemProps, 'opened'>) {
  const { t } = useTranslation();
  const { act, said, titleOf } = useAgenda();
  const [was] = useState(() =>
    draftOfItem(item, { title: titleOf(item), outcome: said('item', item.itemId, 'outcome') ?? '' }),
  );
  const [draft, setDraft] = useState(was);
  const [tried, setTried] = useState(false);
  const wrong = wrongInItem(draft);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.title || wrong.minutes) return;
    const change = changeOf(item, was, draft);
    if (change) void act('item.change', change);
    onClose();
  };
  return (
    <form onSubmit={save} noValidate>
      <div className={forms.fields}>
        {item.part ? (
          <TextInput
            label={t('agenda.field.minutes')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            value={draft.minutes}
            onChange={({ currentTarget: { value } }) => setDraft({ ...draft, minutes: value })}
            error={tried && wrong.minutes && t('agenda.minutesWrong')}
            data-autofocus
          />
        ) : (
          <ItemFields draft={draft} tried={tried} set={(change) => setDraft({ ...draft, ...change })} />
        )}
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('agenda.save')}
        </Button>
      </SheetActs>
    </form>
  );
}
