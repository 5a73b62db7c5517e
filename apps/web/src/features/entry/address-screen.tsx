import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http } from '../../live/http.js';
import { EntryPage } from './entry-page.js';
import { leave } from './go-on.js';
import { forgetLinkSecret, linkSecret } from './link-secret.js';
import { LinkPage } from './link-page.js';
import { ActButton, Fields, Problem } from './parts.js';
import { isOver } from './use-link.js';
import { useAct } from './use-act.js';

/** Where the link in the letter to a new address leads. The address changes when the button is pressed, not by opening. */
export function AddressScreen() {
  const { t } = useTranslation();
  const { busy, problem, run } = useAct();
  const [secret] = useState(() => linkSecret('/address'));
  const [address, setAddress] = useState<string | null>(null);
  const page = t('newAddress.page');
  const confirm = () =>
    run(async () => {
      const answer = await http<{ address: string }>('POST', '/api/address/confirm', { secret });
      forgetLinkSecret('/address');
      setAddress(answer.address);
    });

  if (!secret) return <LinkPage link={{ state: 'cut' }} page={page} overText="" />;
  if (isOver(problem)) return <LinkPage link={{ state: 'over' }} page={page} overText={t('ended.addressText')} />;
  if (address)
    return (
      <EntryPage
        step="address_done"
        page={page}
        title={t('newAddress.doneTitle')}
        lead={t('newAddress.doneText', { address })}
      >
        <Fields onSubmit={() => void leave('/today')}>
          <Button type="submit" variant="filled">
            {t('newAddress.goOn')}
          </Button>
        </Fields>
      </EntryPage>
    );
  return (
    <EntryPage step="address" page={page} title={t('newAddress.title')} lead={t('newAddress.lead')}>
      <Fields onSubmit={() => void confirm()}>
        <Problem of={problem} />
        <ActButton variant="filled" words={t('newAddress.submit')} busyWords={t('newAddress.busy')} busy={busy} />
      </Fields>
    </EntryPage>
  );
}
