import { Button, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http } from '../../live/http.js';
import { accountQuery } from '../../live/queries.js';
import { Lines } from '../../ui/list-state.js';
import { SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { hasPasskeys, showPasskey } from '../entry/passkeys.js';
import { PasswordField } from '../entry/password-field.js';
import { useAct } from '../entry/use-act.js';
import { DoButton } from './do-button.js';
import styles from './forms.module.css';
import { isRefused } from './refused.js';
import { type Way, waysOf } from './ways-of.js';

/** Asks for one proof that it is still me, out of what the account has; says at the end whether it was given. */
export function ConfirmForm({ onEnd }: { onEnd: (given: boolean) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(accountQuery);
  const [chosen, setChosen] = useState<Way | null>(null);
  if (!data) return <Lines widths={[60, 80, 40]} />;
  const ways = waysOf(data, hasPasskeys());
  const way = chosen ?? ways[0];
  return (
    <div className={styles.fields}>
      <p className={styles.text}>{way ? t('confirm.text') : t('confirm.none')}</p>
      {way && <Proof key={way} way={way} onEnd={onEnd} />}
      {!way && (
        <SheetActs>
          <Button onClick={() => onEnd(false)}>{t('app.cancel')}</Button>
        </SheetActs>
      )}
      {ways.length > 1 && (
        <div className={styles.ways}>
          {ways
            .filter((other) => other !== way)
            .map((other) => (
              <Button key={other} variant="subtle" onClick={() => setChosen(other)}>
                {t(`confirm.${other}Instead`)}
              </Button>
            ))}
        </div>
      )}
    </div>
  );
}

function Proof({ way, onEnd }: { way: Way; onEnd: (given: boolean) => void }) {
  const { t } = useTranslation();
  const { busy, problem, run, clear } = useAct();
  const [given, setGiven] = useState('');
  const first = useRef<HTMLInputElement & HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);

  const prove = async () => {
    const body = way === 'passkey' ? { passkey: await askDevice() } : { [way]: given };
    await http('POST', '/api/account/confirm', body);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (way !== 'passkey' && !given) return first.current?.focus();
    if (await run(prove)) onEnd(true);
  };
  const type = (typed: string) => {
    setGiven(typed);
    clear();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <div className={styles.fields}>
        {way === 'password' && (
          <PasswordField
            ref={first}
            label={t('signIn.password')}
            autoComplete="current-password"
            value={given}
            onChange={type}
          />
        )}
        {way === 'code' && (
          <TextInput
            ref={first}
            label={t('factor.code')}
            description={t('factor.codeHint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={given}
            onChange={(event) => type(event.currentTarget.value)}
          />
        )}
        <Problem of={problem} words={isRefused(problem, 'wrong_credentials') ? t('confirm.wrong') : null} />
      </div>
      <SheetActs>
        <Button onClick={() => onEnd(false)}>{t('app.cancel')}</Button>
        <DoButton
          ref={way === 'passkey' ? first : undefined}
          busy={busy}
          leftSection={way === 'passkey' && <IconKey size={18} stroke={1.6} aria-hidden="true" />}
        >
          {way === 'passkey' ? t('passkey.use') : t('confirm.submit')}
        </DoButton>
      </SheetActs>
    </form>
  );
}

const askDevice = async () =>
  showPasskey(await http<PublicKeyCredentialRequestOptionsJSON>('POST', '/api/account/confirm/passkey-options', {}));
