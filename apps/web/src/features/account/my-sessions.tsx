import { Button } from '@mantine/core';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView, SessionView } from '#libs/domain';
import { accountQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { useDates } from '../../ui/dates.js';
import { Problem } from '../entry/parts.js';
import { AskingOnce } from '../people/asking-once.js';
import { Row, Rows, Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { useDoing } from '../people/sending.js';
import { showingAtOnce } from '../people/showing-at-once.js';

/** Where I am signed in: on which devices, how, since when. Each can be ended, or all the others at once. */
export function MySessions({ sessions }: { sessions: readonly SessionView[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [ending, setEnding] = useState(false);
  const others = sessions.filter(({ current }) => !current);
  const inOrder = [...sessions.filter(({ current }) => current), ...others];
  return (
    <Section
      title={t('account.sessions')}
      count={sessions.length}
      act={others.length > 0 && <Button onClick={() => setEnding(true)}>{t('account.endOthers')}</Button>}
    >
      <Rows>
        {inOrder.map((session) => (
          <li key={session.id}>
            <MySession session={session} />
          </li>
        ))}
      </Rows>
      <AskingOnce
        opened={ending}
        onClose={() => setEnding(false)}
        title={t('account.endOthersTitle', { count: others.length })}
        submit={t('account.endOthersSubmit')}
        act={(send) =>
          showingAtOnce<AccountView>(
            queries,
            accountQuery,
            (account) => ({ ...account, sessions: account.sessions.filter(({ current }) => current) }),
            () => send('DELETE', '/api/account/sessions'),
          )
        }
        onDone={() => announce(t('account.othersEnded'))}
      >
        {t('account.endOthersText')}
      </AskingOnce>
    </Section>
  );
}

function MySession({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const { busy, problem, run } = useDoing();
  const now = new Date();
  const device = session.device || t('account.deviceUnknown');
  const opened = dates.brief(new Date(session.openedAt), now);
  const seen = dates.brief(new Date(session.seenAt), now);
  const end = async () => {
    const done = await run((send) =>
      showingAtOnce<AccountView>(
        queries,
        accountQuery,
        (account) => ({ ...account, sessions: account.sessions.filter(({ id }) => id !== session.id) }),
        () => send('DELETE', `/api/account/sessions/${session.id}`),
      ),
    );
    if (done) announce(t('account.sessionEnded', { device }));
  };
  return (
    <Row
      sign={<IconDeviceLaptop size={24} stroke={1.6} aria-hidden="true" />}
      title={device}
      tag={session.current ? t('account.thisSession') : null}
      notes={[
        `${t(`account.way.${session.way}`)}, ${opened}; ${t('account.seen', { when: seen })}`,
        `${session.agency}, ${session.taskForce}`,
      ]}
      acts={!session.current && <ActOn act={t('account.end')} on={device} busy={busy} onClick={() => void end()} />}
    >
      <Problem of={problem} />
    </Row>
  );
}
