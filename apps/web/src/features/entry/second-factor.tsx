import { TextInput, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SECOND_FACTORS, type SecondFactor as Factor, type SignInAnswer } from '#libs/domain';
import { http } from '../../live/http.js';
import { CodeField, digitsOf, isCode } from './code-field.js';
import { EntryPage } from './entry-page.js';
import { ActButton, Aside, Fields, Or, Problem } from './parts.js';
import { hasPasskeys, showPasskey } from './passkeys.js';
import { mustBeginAgain } from './problem-words.js';
import styles from './sign-in.module.css';
import { useAct } from './use-act.js';

/** The second step of signing in: a code, a recovery code, or a passkey. */
export function SecondFactor({ factors = SECOND_FACTORS, to, onAnswer }: SecondFactorProps) {
  const { t } = useTranslation();
  const byPasskey = useAct();
  const codes = factors.filter((factor) => factor !== 'passkey');
  const passkey = factors.includes('passkey');
  const use = async () => {
    const options = await http<Parameters<typeof showPasskey>[0]>('POST', '/api/sign-in/second-factor/passkey-options');
    const response = await showPasskey(options);
    await onAnswer(await http('POST', '/api/sign-in/second-factor/passkey', { response }));
  };
  return (
    <EntryPage step="second_factor" page={t('factor.page')} title={t('factor.title')} lead={t('factor.lead')}>
      {codes.length > 0 && <ByCode kinds={codes} onAnswer={onAnswer} />}
      {codes.length > 0 && passkey && <Or words={t('signIn.or')} />}
      {passkey && (
        <div className={styles.alone} data-first={codes.length === 0 || undefined}>
          {hasPasskeys() ? (
            <ActButton
              type="button"
              variant={codes.length === 0 ? 'filled' : 'default'}
              words={t('passkey.use')}
              busyWords={t('passkey.busy')}
              busy={byPasskey.busy}
              onClick={() => void byPasskey.run(use)}
            />
          ) : (
            <p className={styles.none}>{t('passkey.none')}</p>
          )}
          <div className={styles.problem}>
            <Problem of={byPasskey.problem} wrong={t('passkey.unknown')} />
          </div>
        </div>
      )}
      <Aside>
        <Link to="/door" search={to ? { to } : {}}>
          {t('factor.again')}
        </Link>
      </Aside>
    </EntryPage>
  );
}

function ByCode({ kinds, onAnswer }: { kinds: readonly Factor[]; onAnswer: SecondFactorProps['onAnswer'] }) {
  const { t } = useTranslation();
  const { busy, problem, run, clear } = useAct();
  const [recovery, setRecovery] = useState(!kinds.includes('totp'));
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const whole = recovery ? Boolean(code.trim()) : isCode(code);

  const give = async () => {
    setTried(true);
    if (!whole) return field.current?.focus();
    const given = recovery ? code.trim() : digitsOf(code);
    const done = await run(async () => onAnswer(await http('POST', '/api/sign-in/second-factor', { code: given })));
    if (!done) field.current?.select();
  };
  const change = (typed: string) => {
    setCode(typed);
    setTried(false);
    clear();
  };
  const swap = () => {
    setRecovery(!recovery);
    change('');
    field.current?.focus();
  };
  const shared = { ref: field, value: code, 'data-autofocus': true };

  return (
    <Fields onSubmit={() => void give()}>
      {recovery ? (
        <TextInput
          {...shared}
          key="recovery"
          size="md"
          name="recovery-code"
          label={t('factor.recoveryCode')}
          description={t('factor.recoveryHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={tried && !whole && t('factor.recoveryMissing')}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : (
        <CodeField
          {...shared}
          key="app"
          label={t('factor.code')}
          description={t('factor.codeHint')}
          error={tried && !whole && t('factor.codeMissing')}
          onChange={change}
        />
      )}
      <Problem of={problem} wrong={t(recovery ? 'factor.wrongRecovery' : 'factor.wrong')} />
      <ActButton variant="filled" words={t('factor.submit')} busyWords={t('factor.busy')} busy={busy} />
      {kinds.includes('totp') && kinds.includes('recovery_code') && !mustBeginAgain(problem) && (
        <Aside>
          <UnstyledButton onClick={swap}>{t(recovery ? 'factor.useApp' : 'factor.useRecovery')}</UnstyledButton>
        </Aside>
      )}
    </Fields>
  );
}

interface SecondFactorProps {
  /** What this account has; when it is not known, everything is offered. */
  factors: readonly Factor[] | undefined;
  to: string | undefined;
  onAnswer: (answer: SignInAnswer) => Promise<void>;
}
