import { Button, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TotpSecret } from '#libs/domain';
import { http } from '../../live/http.js';
import { Lines } from '../../ui/list-state.js';
import { AppKey } from './app-key.js';
import { CodeField, digitsOf, isCode } from './code-field.js';
import { EntryPage } from './entry-page.js';
import { ActButton, Aside, Fields, Problem } from './parts.js';
import { mustBeginAgain } from './problem-words.js';
import { useAct } from './use-act.js';

/** What is answered when the second step is set up; with it one is signed in. */
export interface Enrolled {
  recoveryCodes: string[];
}

/** Connects an authenticator app: its key to scan or to type, then a code of it. */
export function EnrolApp({ to, onDone, onOther }: EnrolAppProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['enrol', 'totp'],
    queryFn: () => http<TotpSecret>('POST', '/api/sign-in/enrol/totp'),
    gcTime: 0,
  });
  return (
    <EntryPage step="enrol_app" page={t('enrol.page')} title={t('enrol.appTitle')}>
      {data ? (
        <>
          <AppKey totp={data} />
          <Confirm onDone={onDone} />
        </>
      ) : error ? (
        <Fields onSubmit={() => void refetch()}>
          <Problem of={error} />
          {!mustBeginAgain(error) && <Button type="submit">{t('app.tryAgain')}</Button>}
        </Fields>
      ) : (
        <Lines widths={[60, 40, 70]} />
      )}
      <Aside>
        {mustBeginAgain(error) ? (
          <Link to="/door" search={{ to }}>
            {t('factor.again')}
          </Link>
        ) : (
          <UnstyledButton onClick={onOther}>{t('enrol.other')}</UnstyledButton>
        )}
      </Aside>
    </EntryPage>
  );
}

interface EnrolAppProps {
  to: string;
  onDone: (recoveryCodes: string[]) => void;
  /** Back to the choice between the ways. */
  onOther: () => void;
}

function Confirm({ onDone }: { onDone: (recoveryCodes: string[]) => void }) {
  const { t } = useTranslation();
  const { busy, problem, run, clear } = useAct();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const confirm = async () => {
    setTried(true);
    if (!isCode(code)) return field.current?.focus();
    const done = await run(async () => {
      const answer = await http<Enrolled>('POST', '/api/sign-in/enrol/totp/confirm', { code: digitsOf(code) });
      onDone(answer.recoveryCodes);
    });
    if (!done) field.current?.select();
  };
  return (
    <Fields onSubmit={() => void confirm()}>
      <CodeField
        ref={field}
        label={t('enrol.code')}
        value={code}
        error={tried && !isCode(code) && t('factor.codeMissing')}
        onChange={(typed) => {
          setCode(typed);
          setTried(false);
          clear();
        }}
      />
      <Problem of={problem} wrong={t('factor.wrong')} />
      <ActButton variant="filled" words={t('enrol.submit')} busyWords={t('enrol.busy')} busy={busy} />
    </Fields>
  );
}
