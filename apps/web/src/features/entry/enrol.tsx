import { UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconDeviceMobile, IconFingerprint } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http } from '../../live/http.js';
import { EnrolApp, type Enrolled } from './enrol-app.js';
import { EntryPage } from './entry-page.js';
import styles from './enrol.module.css';
import { leave } from './go-on.js';
import { Aside, Problem } from './parts.js';
import { deviceName, hasPasskeys, makePasskey } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';
import { useAct } from './use-act.js';

/** Sets up the second step that the table asks for: a passkey or an app with codes, then the recovery codes. */
export function Enrol({ to = '/today' }: { to: string | undefined }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<'choose' | 'app'>('choose');
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes)
    return (
      <EntryPage
        step="codes"
        page={t('codes.page')}
        title={t('codes.title')}
        lead={t('codes.lead', { count: codes.length })}
      >
        <RecoveryCodes codes={codes} onKept={() => void leave(to)} />
      </EntryPage>
    );
  return way === 'app' ? (
    <EnrolApp to={to} onDone={setCodes} onOther={() => setWay('choose')} />
  ) : (
    <Choice to={to} onApp={() => setWay('app')} onDone={setCodes} />
  );
}

function Choice({ to, onApp, onDone }: { to: string; onApp: () => void; onDone: (recoveryCodes: string[]) => void }) {
  const { t } = useTranslation();
  const { busy, problem, run } = useAct();
  const make = async () => {
    const options = await http<Parameters<typeof makePasskey>[0]>('POST', '/api/sign-in/enrol/passkey-options');
    const response = await makePasskey(options);
    const label = deviceName(window.navigator.userAgent) ?? t('passkey.thisDevice');
    onDone((await http<Enrolled>('POST', '/api/sign-in/enrol/passkey', { label, response })).recoveryCodes);
  };
  const known = hasPasskeys();
  return (
    <EntryPage step="enrol" page={t('enrol.page')} title={t('enrol.title')} lead={t('enrol.lead')}>
      <ul className={styles.ways}>
        <li>
          <UnstyledButton
            className={styles.way}
            aria-disabled={busy || !known || undefined}
            data-busy={busy || undefined}
            onClick={() => known && void run(make)}
          >
            <IconFingerprint size={24} stroke={1.6} aria-hidden="true" />
            <span>
              <b>{t('enrol.passkey')}</b>
              <span>{busy ? t('passkey.busy') : t(known ? 'enrol.passkeyText' : 'passkey.none')}</span>
            </span>
            {known && <IconChevronRight size={20} stroke={1.6} aria-hidden="true" />}
          </UnstyledButton>
        </li>
        <li>
          <UnstyledButton className={styles.way} onClick={onApp}>
            <IconDeviceMobile size={24} stroke={1.6} aria-hidden="true" />
            <span>
              <b>{t('enrol.app')}</b>
              <span>{t('enrol.appText')}</span>
            </span>
            <IconChevronRight size={20} stroke={1.6} aria-hidden="true" />
          </UnstyledButton>
        </li>
      </ul>
      <Problem of={problem} />
      <Aside>
        <Link to="/door" search={{ to }}>
          {t('factor.again')}
        </Link>
      </Aside>
    </EntryPage>
  );
}
