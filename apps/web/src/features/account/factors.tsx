import { Button } from '@mantine/core';
import { IconDeviceMobile, IconFingerprint, IconLifebuoy } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView, CommandAnswer } from '#libs/domain';
import { accountQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { AskingOnce } from '../people/asking-once.js';
import { Row, Rows, Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { CodesSheet } from './codes-sheet.js';
import { PasskeyRow } from './passkey-row.js';
import { PasskeySheet } from './passkey-sheet.js';
import { TotpSheet } from './totp-sheet.js';

type Asked = 'totp' | 'totp_end' | 'codes' | 'passkey' | null;

/** What is asked for beside (or in place of) the password: passkeys, an app with codes, and codes for when they are lost. */
export function Factors({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked>(null);
  const [codes, setCodes] = useState<string[]>([]);
  const close = () => setAsked(null);
  const has = account.totp || account.passkeys.length > 0;
  const icon = { size: 24, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <Section
      title={t('account.factors')}
      text={account.secondFactorRequired ? t('account.factorsRequired') : t('account.factorsText')}
      act={<Button onClick={() => setAsked('passkey')}>{t('account.passkeyAdd')}</Button>}
    >
      <Rows>
        {account.passkeys.map((passkey) => (
          <li key={passkey.id}>
            <PasskeyRow passkey={passkey} />
          </li>
        ))}
        {account.passkeys.length === 0 && (
          <li>
            <Row
              sign={<IconFingerprint {...icon} />}
              title={t('account.passkeys')}
              notes={[t('account.passkeysNone')]}
            />
          </li>
        )}
        <li>
          <Row
            sign={<IconDeviceMobile {...icon} />}
            title={t('account.app')}
            notes={[account.totp ? t('account.appOn') : t('account.appOff')]}
            acts={
              account.totp ? (
                <ActOn act={t('account.remove')} on={t('account.app')} onClick={() => setAsked('totp_end')} />
              ) : (
                <ActOn act={t('account.appConnect')} on={t('account.app')} onClick={() => setAsked('totp')} />
              )
            }
          />
        </li>
        <li>
          <Row
            sign={<IconLifebuoy {...icon} />}
            title={t('codes.page')}
            notes={[has ? t('account.codesLeft', { count: account.recoveryCodesLeft }) : t('account.codesNone')]}
            acts={has && <ActOn act={t('account.codesMake')} on={t('codes.page')} onClick={() => setAsked('codes')} />}
          />
        </li>
      </Rows>
      <PasskeySheet opened={asked === 'passkey'} onClose={close} onCodes={setCodes} />
      <TotpSheet opened={asked === 'totp'} onClose={close} onCodes={setCodes} />
      <AskingOnce
        opened={asked === 'totp_end'}
        onClose={close}
        title={t('account.appEndTitle')}
        submit={t('account.remove')}
        act={async (send) => {
          await send('DELETE', '/api/account/totp');
          await queries.invalidateQueries(accountQuery);
        }}
        onDone={() => announce(t('account.appEnded'))}
        illegal={t('account.lastFactor')}
      >
        {t('account.appEndText')}
      </AskingOnce>
      <AskingOnce
        opened={asked === 'codes'}
        onClose={close}
        title={t('account.codesMakeTitle')}
        submit={t('account.codesMake')}
        act={async (send) => {
          const { result } = await send<CommandAnswer<{ recoveryCodes: string[] }>>(
            'POST',
            '/api/account/recovery-codes',
            {},
          );
          await queries.invalidateQueries(accountQuery);
          setCodes(result.recoveryCodes);
        }}
      >
        {t('account.codesMakeText')}
      </AskingOnce>
      <CodesSheet codes={codes} onKept={() => setCodes([])} />
    </Section>
  );
}
