import { TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInAnswer } from '#libs/domain';
import { http } from '../../live/http.js';
import { ActButton, Fields, Or, Problem } from './parts.js';
import { canOfferPasskeys, hasPasskeys, offerPasskeys, showPasskey, stopAsking } from './passkeys.js';
import { PasswordField } from './password-field.js';
import styles from './sign-in.module.css';
import { useAct } from './use-act.js';

type RequestOptions = Parameters<typeof showPasskey>[0];

/** Address and password, or a passkey: two ways of the same worth. */
export function SignInForm({ onAnswer }: { onAnswer: (answer: SignInAnswer) => Promise<void> }) {
  const { t } = useTranslation();
  const byPasskey = useAct();
  const [typing, setTyping] = useState(false);
  const asked = () => http<RequestOptions>('POST', '/api/sign-in/passkey-options');
  const give = async (response: unknown) =>
    onAnswer(await http<SignInAnswer>('POST', '/api/sign-in/passkey', { response }));
  useOfferedPasskeys(typing, asked, (response) => void byPasskey.run(() => give(response)));

  return (
    <>
      <ByPassword onAnswer={onAnswer} onTyping={() => setTyping(true)} />
      <Or words={t('signIn.or')} />
      {hasPasskeys() ? (
        <ActButton
          type="button"
          words={t('passkey.use')}
          busyWords={t('passkey.busy')}
          busy={byPasskey.busy}
          onClick={() => void byPasskey.run(async () => give(await showPasskey(await asked())))}
        />
      ) : (
        <p className={styles.none}>{t('passkey.none')}</p>
      )}
      <div className={styles.problem}>
        <Problem of={byPasskey.problem} wrong={t('passkey.unknown')} />
      </div>
    </>
  );
}

function ByPassword({ onAnswer, onTyping }: ByPasswordProps) {
  const { t } = useTranslation();
  const { busy, problem, run, clear } = useAct();
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const addressField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const signIn = async () => {
    setTried(true);
    if (!address.trim()) return addressField.current?.focus();
    if (!password) return passwordField.current?.focus();
    const done = await run(async () => onAnswer(await http('POST', '/api/sign-in', { address, password })));
    if (!done) passwordField.current?.select();
  };

  return (
    <Fields onSubmit={() => void signIn()}>
      <TextInput
        ref={addressField}
        size="md"
        type="email"
        name="username"
        label={t('signIn.address')}
        autoComplete="username webauthn"
        onFocus={onTyping}
        autoCapitalize="none"
        spellCheck={false}
        value={address}
        error={tried && !address.trim() && t('signIn.addressMissing')}
        onChange={(event) => {
          setAddress(event.currentTarget.value);
          clear();
        }}
      />
      <PasswordField
        ref={passwordField}
        name="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        value={password}
        error={tried && !password && t('signIn.passwordMissing')}
        onChange={(typed) => {
          setPassword(typed);
          clear();
        }}
      />
      <Problem of={problem} wrong={t('signIn.wrong')} />
      <ActButton variant="filled" words={t('signIn.submit')} busyWords={t('signIn.busy')} busy={busy} />
    </Fields>
  );
}

interface ByPasswordProps {
  onAnswer: (answer: SignInAnswer) => Promise<void>;
  /** The address is about to be typed. */
  onTyping: () => void;
}

/**
 * Lets the browser offer passkeys in the field of the address, once somebody is about to fill it: before that, nobody
 * asked for anything. What does not come of it is not worth a word.
 */
function useOfferedPasskeys(
  typing: boolean,
  asked: () => Promise<RequestOptions>,
  chosen: (response: unknown) => void,
) {
  const onChosen = useEffectEvent(chosen);
  const onAsked = useEffectEvent(asked);
  useEffect(() => {
    if (!typing) return;
    let gone = false;
    const offer = async () => {
      if (!(await canOfferPasskeys()) || gone) return;
      const options = await onAsked();
      if (gone) return;
      const response = await offerPasskeys(options);
      if (!gone) onChosen(response);
    };
    void offer().catch(() => undefined);
    return () => {
      gone = true;
      stopAsking();
    };
  }, [typing]);
}
