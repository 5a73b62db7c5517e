import { IconFingerprint } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView, PasskeyView } from '#libs/domain';
import { accountQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { useDates } from '../../ui/dates.js';
import { AskingOnce } from '../people/asking-once.js';
import { Row } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { showingAtOnce } from '../people/showing-at-once.js';

/** A passkey of mine: under which name, since when, when it was last used. */
export function PasskeyRow({ passkey }: { passkey: PasskeyView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const [ending, setEnding] = useState(false);
  const { id, label, addedAt, usedAt } = passkey;
  const now = new Date();
  const added = t('account.passkeyAddedOn', { day: dates.date(new Date(addedAt)) });
  const used = usedAt
    ? t('account.passkeyUsed', { when: dates.brief(new Date(usedAt), now) })
    : t('account.passkeyUnused');
  return (
    <Row
      sign={<IconFingerprint size={24} stroke={1.6} aria-hidden="true" />}
      title={label}
      tag={t('account.passkey')}
      notes={[`${added}; ${used}`]}
      acts={<ActOn act={t('account.remove')} on={label} onClick={() => setEnding(true)} />}
    >
      <AskingOnce
        opened={ending}
        onClose={() => setEnding(false)}
        title={t('account.passkeyEndTitle', { label })}
        submit={t('account.remove')}
        act={(send) =>
          showingAtOnce<AccountView>(
            queries,
            accountQuery,
            (account) => ({ ...account, passkeys: account.passkeys.filter((other) => other.id !== id) }),
            () => send('DELETE', `/api/account/passkeys/${encodeURIComponent(id)}`),
          )
        }
        onDone={() => announce(t('account.passkeyEnded', { label }))}
        illegal={t('account.lastFactor')}
      >
        {t('account.passkeyEndText')}
      </AskingOnce>
    </Row>
  );
}
