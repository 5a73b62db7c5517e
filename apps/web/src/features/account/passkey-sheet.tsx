import { Button, TextInput } from '@mantine/core';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandAnswer } from '#libs/domain';
import { accountQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { deviceName, hasPasskeys, makePasskey } from '../entry/passkeys.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { useDoing } from '../people/sending.js';

/** Makes a passkey on this device, under a name for the list. */
export function PasskeySheet({ opened, onClose, onCodes }: PasskeySheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('account.passkeyAdd')}>
      <Make onClose={onClose} onCodes={onCodes} />
    </ActSheet>
  );
}

interface PasskeySheetProps {
  opened: boolean;
  onClose: () => void;
  /** Recovery codes that were made with it. */
  onCodes: (codes: string[]) => void;
}

/** The longest name of a passkey, in characters. */
const LABEL_MAX = 60;

function Make({ onClose, onCodes }: Omit<PasskeySheetProps, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [typed, setTyped] = useState(() => deviceName(window.navigator.userAgent) ?? t('passkey.thisDevice'));
  const able = hasPasskeys();

  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    const label = typed.trim();
    if (!label || !able) return;
    await run(async (send) => {
      const options = await send<PublicKeyCredentialCreationOptionsJSON>('POST', '/api/account/passkey-options', {});
      const response = await makePasskey(options);
      const { result } = await send<CommandAnswer<{ recoveryCodes: string[] }>>('POST', '/api/account/passkeys', {
        label,
        response,
      });
      await queries.invalidateQueries(accountQuery);
      announce(t('account.passkeyAdded', { label }));
      onClose();
      onCodes(result.recoveryCodes);
    });
  };
  return (
    <form onSubmit={(event) => void make(event)} noValidate>
      <div className={styles.fields}>
        <p className={styles.text}>{able ? t('passkey.what') : t('passkey.noneText')}</p>
        {able && (
          <TextInput
            label={t('account.passkeyLabel')}
            description={t('account.passkeyLabelHint')}
            maxLength={LABEL_MAX}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              clear();
            }}
            error={!typed.trim() && t('account.passkeyLabelMissing')}
            data-autofocus
          />
        )}
        <Problem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        {able && <DoButton busy={busy}>{busy ? t('passkey.busy') : t('account.passkeyMake')}</DoButton>}
      </SheetActs>
    </form>
  );
}
