import { TextInput, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InvitationView, NAME_MAX, PASSWORD_MIN, type SignInAnswer } from '#libs/domain';
import { http } from '../../live/http.js';
import { useGoOn } from './go-on.js';
import { forgetLinkSecret } from './link-secret.js';
import { passwordProblem } from './new-password.js';
import { ActButton, Aside, Fields, Problem } from './parts.js';
import { hasPasskeys, makePasskey } from './passkeys.js';
import { PasswordField } from './password-field.js';
import { useAct } from './use-act.js';

type CreationOptions = Parameters<typeof makePasskey>[0];

/** Takes the seat with a new account: by a passkey, which is the easiest on a phone, or by a password. */
export function NewSeat({ secret, view }: { secret: string; view: InvitationView }) {
  const { t } = useTranslation();
  const goOn = useGoOn(undefined);
  const { busy, problem, run, clear } = useAct();
  const [way, setWay] = useState<'passkey' | 'password'>(() => (hasPasskeys() ? 'passkey' : 'password'));
  const [name, setName] = useState(view.name);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const wrong = way === 'password' ? passwordProblem(password, t) : null;

  const accept = async () => {
    setTried(true);
    if (!name.trim()) return nameField.current?.focus();
    if (wrong) return passwordField.current?.focus();
    await run(async () => {
      const proof = way === 'passkey' ? { passkey: await newPasskey(secret, name.trim()) } : { password };
      const answer = await http<SignInAnswer>('POST', '/api/invitation/accept', {
        secret,
        name: name.trim(),
        ...proof,
      });
      forgetLinkSecret('/invitation');
      await goOn(answer);
    });
  };
  const change = (next: 'passkey' | 'password') => {
    setWay(next);
    setTried(false);
    clear();
  };

  return (
    <Fields onSubmit={() => void accept()}>
      <TextInput
        ref={nameField}
        size="md"
        name="name"
        label={t('invitation.name')}
        description={t('invitation.nameHint')}
        autoComplete="name"
        maxLength={NAME_MAX}
        value={name}
        error={tried && !name.trim() && t('invitation.nameMissing')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        name="username"
        label={t('invitation.address')}
        autoComplete="username"
        readOnly
        value={view.address}
      />
      {way === 'passkey' ? (
        <p>{t('passkey.what')}</p>
      ) : (
        <PasswordField
          ref={passwordField}
          name="new-password"
          label={t('signIn.password')}
          description={t('password.hint', { min: PASSWORD_MIN })}
          autoComplete="new-password"
          value={password}
          error={tried && wrong}
          onChange={(typed) => {
            setPassword(typed);
            clear();
          }}
        />
      )}
      {way === 'password' && view.secondFactor && <p>{t('invitation.secondFactor')}</p>}
      <Problem of={problem} />
      <ActButton
        variant="filled"
        words={t(way === 'passkey' ? 'invitation.passkeySubmit' : 'invitation.passwordSubmit')}
        busyWords={t(way === 'passkey' ? 'passkey.busy' : 'invitation.busy')}
        busy={busy}
      />
      <Aside>
        {way === 'passkey' ? (
          <UnstyledButton onClick={() => change('password')}>{t('invitation.passwordInstead')}</UnstyledButton>
        ) : (
          hasPasskeys() && (
            <UnstyledButton onClick={() => change('passkey')}>{t('invitation.passkeyInstead')}</UnstyledButton>
          )
        )}
      </Aside>
    </Fields>
  );
}

async function newPasskey(secret: string, name: string) {
  return makePasskey(await http<CreationOptions>('POST', '/api/invitation/passkey-options', { secret, name }));
}
