import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandAnswer, TotpSecret } from '#libs/domain';
import { accountQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { AppKey } from '../entry/app-key.js';
import { CodeField, digitsOf, isCode } from '../entry/code-field.js';
import { Problem } from '../entry/parts.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { useDoing } from '../people/sending.js';

/** Connects an authenticator app: what it is, its key to scan or to type, and a code as the proof that it works. */
export function TotpSheet({ opened, onClose, onCodes }: TotpSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('enrol.appTitle')}>
      <Connect onClose={onClose} onCodes={onCodes} />
    </ActSheet>
  );
}

interface TotpSheetProps {
  opened: boolean;
  onClose: () => void;
  /** Recovery codes that were made with it. */
  onCodes: (codes: string[]) => void;
}

function Connect({ onClose, onCodes }: Omit<TotpSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [totp, setTotp] = useState<TotpSecret | null>(null);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const begin = () =>
    run(async (send) => {
      const { result } = await send<CommandAnswer<TotpSecret>>('POST', '/api/account/totp', {});
      setTotp(result);
    });
  const confirm = async () => {
    setTried(true);
    if (!isCode(code)) return field.current?.focus();
    const done = await run(async (send) => {
      const body = { code: digitsOf(code) };
      const { result } = await send<CommandAnswer<{ recoveryCodes: string[] }>>(
        'POST',
        '/api/account/totp/confirm',
        body,
      );
      await queries.invalidateQueries(accountQuery);
      announce(t('account.appConnected'));
      onClose();
      onCodes(result.recoveryCodes);
    });
    if (!done) field.current?.select();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void (totp ? confirm() : begin());
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className={styles.fields}>
        {!totp && <p className={styles.text}>{t('account.appBegin')}</p>}
        {totp && <AppKey totp={totp} />}
        {totp && (
          <CodeField
            ref={field}
            label={t('enrol.code')}
            value={code}
            onChange={(typed) => {
              setCode(typed);
              setTried(false);
              clear();
            }}
            error={tried && !isCode(code) && t('factor.codeMissing')}
          />
        )}
        <Problem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{totp ? t('enrol.submit') : t('account.appShow')}</DoButton>
      </SheetActs>
    </form>
  );
}
