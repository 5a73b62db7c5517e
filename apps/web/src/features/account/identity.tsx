import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { meQuery } from '../../live/queries.js';
import { Fact, Facts, Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { AddressSheet } from './address-sheet.js';
import { NameSheet } from './name-sheet.js';
import { PasswordSheet } from './password-sheet.js';

/** What I am called, where letters reach me, and my password. */
export function Identity({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const session = useSession();
  const name = useQuery(meQuery).data?.me?.name ?? session.me.name;
  const [asking, setAsking] = useState<'name' | 'address' | 'password' | null>(null);
  const [linkSentTo, setLinkSentTo] = useState<string | null>(null);
  const close = () => setAsking(null);
  return (
    <Section title={t('account.me')}>
      <Facts>
        <Fact
          name={t('account.name')}
          note={t('account.nameNote')}
          act={<ActOn act={t('people.change')} on={t('account.name')} onClick={() => setAsking('name')} />}
        >
          {name}
        </Fact>
        <Fact
          name={t('account.address')}
          note={linkSentTo ? t('account.addressLinkSent', { address: linkSentTo }) : t('account.addressNote')}
          act={<ActOn act={t('people.change')} on={t('account.address')} onClick={() => setAsking('address')} />}
        >
          {account.address}
        </Fact>
        <Fact
          name={t('account.password')}
          note={account.hasPassword ? null : t('account.passwordNoneNote')}
          act={
            <ActOn
              act={account.hasPassword ? t('people.change') : t('account.passwordSet')}
              on={t('account.password')}
              onClick={() => setAsking('password')}
            />
          }
        >
          {account.hasPassword ? t('account.passwordThere') : t('account.passwordNone')}
        </Fact>
      </Facts>
      <NameSheet name={name} opened={asking === 'name'} onClose={close} />
      <AddressSheet address={account.address} opened={asking === 'address'} onClose={close} onSent={setLinkSentTo} />
      <PasswordSheet account={account} opened={asking === 'password'} onClose={close} />
    </Section>
  );
}
