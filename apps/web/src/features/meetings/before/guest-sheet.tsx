import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type AgendaItem, GUEST_ITEMS_MAX, GUEST_NAME_MAX } from '#libs/domain';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import { Problem } from '../../entry/parts.js';
import forms from '../../people/forms.module.css';
import { guestName, isAhead } from '../guests-now.js';
import { useAgenda } from './agenda-context.js';
import { GuestLink } from './guest-link-sheet.js';

/** Asks somebody to come for some items, and then shows the link that is theirs (B6). */
export function GuestSheet({ item, opened, onClose }: GuestSheetProps) {
  const { t } = useTranslation();
  const { view } = useAgenda();
  const [guestId, setGuestId] = useState<string | null>(null);
  const close = () => {
    onClose();
    setGuestId(null);
  };
  const name = (guestId && guestName(view, guestId)) ?? t('guests.somebody');
  return (
    <Sheet opened={opened} onClose={close} title={guestId ? t('guests.linkTitle', { name }) : t('guests.askTitle')}>
      {guestId ? (
        <GuestLink guest={{ guestId, name }} onClose={close} />
      ) : (
        <GuestForm item={item} onAsked={setGuestId} onClose={close} />
      )}
    </Sheet>
  );
}

interface GuestSheetProps extends Pick<SheetProps, 'opened' | 'onClose'> {
  /** The item that is chosen to begin with. */
  item?: AgendaItem;
}

function GuestForm({ item, onAsked, onClose }: GuestFormProps) {
  const { t } = useTranslation();
  const { act, view, titleOf, reads } = useAgenda();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(item ? [item.itemId] : []);
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<'asking' | 'refused' | null>(null);
  const { order } = view.meeting;
  const place = ({ itemId }: AgendaItem) => (order.indexOf(itemId) + 1 || Infinity) - 1;
  const items = view.items.filter((one) => isAhead(one) && reads(one)).toSorted((a, b) => place(a) - place(b) || 0);
  const wrong =
    chosen.length === 0 ? t('guests.itemsMissing') : chosen.length > GUEST_ITEMS_MAX ? t('guests.itemsMany') : null;
  const ask = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || wrong || state === 'asking') return;
    const guestId = v7();
    setState('asking');
    const { kind } = await act('guest.ask', { guestId, name: name.trim(), itemIds: chosen });
    if (kind === 'done') onAsked(guestId);
    else setState('refused');
  };
  return (
    <form onSubmit={(event) => void ask(event)} noValidate>
      <div className={forms.fields}>
        <TextInput
          label={t('guests.name')}
          description={t('guests.nameHint')}
          maxLength={GUEST_NAME_MAX}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
          error={tried && !name.trim() && t('guests.nameMissing')}
          data-autofocus
        />
        <fieldset className={forms.group}>
          <legend>{t('guests.items')}</legend>
          <p>{t('guests.itemsHint', { max: GUEST_ITEMS_MAX })}</p>
          <div className={forms.boxes}>
            {items.map((one) => (
              <label key={one.itemId} className={forms.box}>
                <input
                  type="checkbox"
                  checked={chosen.includes(one.itemId)}
                  onChange={({ currentTarget: { checked } }) =>
                    setChosen(checked ? [...chosen, one.itemId] : chosen.filter((id) => id !== one.itemId))
                  }
                />
                <span dir="auto">{titleOf(one)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Problem words={state === 'refused' ? t('guests.refused') : tried ? wrong : null} />
        {state === 'asking' && <p className={forms.text}>{t('guests.linkWaits')}</p>}
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" type="submit" className={forms.do} aria-disabled={state === 'asking' || undefined}>
          {t('guests.make')}
        </Button>
      </SheetActs>
    </form>
  );
}

interface GuestFormProps extends Pick<GuestSheetProps, 'item' | 'onClose'> {
  /** They are asked, by this id. */
  onAsked: (guestId: string) => void;
}
