import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canonicalAddress } from '#libs/domain';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { isAddress } from '../people/address.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { useDoing } from '../people/sending.js';

/** Asks for another address. It counts once the link that goes there is opened. */
export function AddressSheet({ opened, onClose, ...rest }: AddressSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('account.addressChange')}>
      <Address onClose={onClose} {...rest} />
    </ActSheet>
  );
}

interface AddressSheetProps {
  address: string;
  opened: boolean;
  onClose: () => void;
  onSent: (address: string) => void;
}

function Address({ address: now, onClose, onSent }: Omit<AddressSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { busy, problem, run, clear } = useDoing();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const address = canonicalAddress(typed);
  const wrong = !isAddress(typed) ? t('invite.addressWrong') : address === now ? t('account.addressSame') : null;
  const ask = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong) return;
    const done = await run(async (send) => {
      await send('POST', '/api/account/address', { address });
    });
    if (!done) return;
    announce(t('account.addressLinkSent', { address }));
    onSent(address);
    onClose();
  };
  return (
    <form onSubmit={(event) => void ask(event)} noValidate>
      <div className={styles.fields}>
        <p className={styles.text}>{t('account.addressText', { address: now })}</p>
        <TextInput
          label={t('account.addressNew')}
          type="email"
          autoComplete="email"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            clear();
          }}
          error={tried && wrong}
          data-autofocus
        />
        <Problem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('recovery.submit')}</DoButton>
      </SheetActs>
    </form>
  );
}
