import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '#libs/domain';
import { ActProblem } from '../people/act-problem.js';
import { Row, Rows, Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { useDoing } from '../people/sending.js';

/** My agency's own sign-in, where it has one: to come in by it as well, one goes there once and proves who one is. */
export function OwnDoor({ door }: { door: NonNullable<AccountView['singleSignOn']> }) {
  const { t } = useTranslation();
  const { run, busy, problem } = useDoing();
  const go = () =>
    run(async (send) => {
      const { url } = await send<{ url: string }>('POST', '/api/account/single-sign-on', {});
      window.location.assign(url);
    });
  return (
    <Section title={t('account.ownDoor')}>
      <Rows>
        <li>
          <Row
            sign={<IconBuilding size={24} stroke={1.6} aria-hidden="true" />}
            title={door.label}
            notes={[t(door.connected ? 'account.ownDoorOn' : 'account.ownDoorOff', { label: door.label })]}
            acts={
              !door.connected && (
                <ActOn act={t('account.ownDoorConnect')} on={door.label} busy={busy} onClick={() => void go()} />
              )
            }
          />
        </li>
      </Rows>
      <ActProblem of={problem} />
    </Section>
  );
}
