import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSWORD_MIN, type SignInAnswer } from '#libs/domain';
import { http } from '../../live/http.js';
import { EntryPage } from './entry-page.js';
import { useGoOn } from './go-on.js';
import { forgetLinkSecret, linkSecret } from './link-secret.js';
import { LinkPage } from './link-page.js';
import { passwordProblem } from './new-password.js';
import { ActButton, Aside, Fields, Problem } from './parts.js';
import { PasswordField } from './password-field.js';
import { isOver, useLink } from './use-link.js';
import { useAct } from './use-act.js';

/** For who cannot sign in: asks where to send a link; with the link, sets a new password. */
export function RecoverScreen() {
  const [asking, setAsking] = useState(() => linkSecret('/recover') === null);
  return asking ? <Ask /> : <Renew onAsk={() => setAsking(true)} />;
}

function Ask() {
  const { t } = useTranslation();
  const { busy, problem, run, clear } = useAct();
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const ask = async () => {
    setTried(true);
    if (!address.trim()) return field.current?.focus();
    await run(async () => {
      await http('POST', '/api/recovery', { address });
      setSentTo(address.trim());
    });
  };
  if (sentTo) return <Sent address={sentTo} onOther={() => setSentTo(null)} />;
  return (
    <EntryPage step="recover" page={t('recovery.page')} title={t('recovery.title')} lead={t('recovery.lead')}>
      <Fields onSubmit={() => void ask()}>
        <TextInput
          ref={field}
          size="md"
          type="email"
          name="username"
          label={t('signIn.address')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
          value={address}
          error={tried && !address.trim() && t('signIn.addressMissing')}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            clear();
          }}
        />
        <Problem of={problem} />
        <ActButton variant="filled" words={t('recovery.submit')} busyWords={t('recovery.busy')} busy={busy} />
      </Fields>
      <Aside>
        <Link to="/door">{t('recovery.toDoor')}</Link>
      </Aside>
    </EntryPage>
  );
}

/** The same words whether or not anybody has an account under the address. */
function Sent({ address, onOther }: { address: string; onOther: () => void }) {
  const { t } = useTranslation();
  return (
    <EntryPage
      step="recover_sent"
      page={t('recovery.page')}
      title={t('recovery.sentTitle')}
      lead={t('recovery.sentText', { address })}
    >
      <Fields onSubmit={() => undefined}>
        <p>{t('recovery.sentNothing')}</p>
        <Button component={Link} to="/door">
          {t('recovery.toDoor')}
        </Button>
      </Fields>
      <Aside>
        <UnstyledButton onClick={onOther}>{t('recovery.otherAddress')}</UnstyledButton>
      </Aside>
    </EntryPage>
  );
}

function Renew({ onAsk }: { onAsk: () => void }) {
  const { t } = useTranslation();
  const link = useLink<{ address: string }>('/recover', '/api/recovery/open');
  const askAgain = (
    <Button variant="filled" onClick={onAsk}>
      {t('ended.recovery')}
    </Button>
  );
  if (link.state !== 'open')
    return <LinkPage link={link} page={t('recovery.newTitle')} overText={t('ended.recoveryText')} act={askAgain} />;
  return <NewPassword secret={link.secret} address={link.view.address} />;
}

function NewPassword({ secret, address }: { secret: string; address: string }) {
  const { t } = useTranslation();
  const goOn = useGoOn(undefined);
  const { busy, problem, run, clear } = useAct();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wrong = passwordProblem(password, t);
  const over = isOver(problem);
  const renew = async () => {
    setTried(true);
    if (wrong) return field.current?.focus();
    await run(async () => {
      const answer = await http<SignInAnswer>('POST', '/api/recovery/password', { secret, password });
      forgetLinkSecret('/recover');
      await goOn(answer);
    });
  };
  return (
    <EntryPage step="recover_new" page={t('recovery.page')} title={t('recovery.newTitle')} lead={t('recovery.newLead')}>
      <Fields onSubmit={() => void renew()}>
        <TextInput
          size="md"
          label={t('signIn.address')}
          name="username"
          autoComplete="username"
          readOnly
          value={address}
        />
        <PasswordField
          ref={field}
          name="new-password"
          label={t('password.new')}
          description={t('password.hint', { min: PASSWORD_MIN })}
          autoComplete="new-password"
          value={password}
          error={tried && wrong}
          onChange={(typed) => {
            setPassword(typed);
            clear();
          }}
        />
        <Problem of={problem} />
        {!over && (
          <ActButton variant="filled" words={t('recovery.newSubmit')} busyWords={t('recovery.newBusy')} busy={busy} />
        )}
      </Fields>
      {over && (
        <Aside>
          <Link to="/recover" reloadDocument onClick={() => forgetLinkSecret('/recover')}>
            {t('ended.recovery')}
          </Link>
        </Aside>
      )}
    </EntryPage>
  );
}
