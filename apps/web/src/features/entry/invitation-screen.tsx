import { Button, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RefusedError } from '#libs/client';
import type { InvitationView, Me } from '#libs/domain';
import { http } from '../../live/http.js';
import { forgetDevice } from '../../live/kept/device.js';
import { meQuery } from '../../live/queries.js';
import { useDates } from '../../ui/dates.js';
import { EntryPage } from './entry-page.js';
import { leave } from './go-on.js';
import styles from './invitation.module.css';
import { forgetLinkSecret } from './link-secret.js';
import { LinkPage } from './link-page.js';
import { NewSeat } from './new-seat.js';
import { ActButton, Aside, Fields, Note, Problem } from './parts.js';
import { useAct } from './use-act.js';
import { useRoles } from './use-roles.js';
import { useLink } from './use-link.js';

/** Where the link of an invitation leads: who invites, for which seat, and how to take it. */
export function InvitationScreen() {
  const { t } = useTranslation();
  const link = useLink<InvitationView>('/invitation', '/api/invitation/open');
  const { data } = useQuery(meQuery);
  if (link.state !== 'open')
    return <LinkPage link={link} page={t('invitation.page')} overText={t('ended.invitationText')} />;
  const { secret, view } = link;
  return (
    <EntryPage
      step="invitation"
      page={t('invitation.page')}
      title={t('invitation.title', { who: view.invitedBy })}
      lead={t('invitation.lead', { taskForce: view.taskForce })}
    >
      <Seat view={view} />
      {!view.known && <NewSeat secret={secret} view={view} />}
      {view.known && data?.me && <Join secret={secret} view={view} me={data.me} />}
      {view.known && data && !data.me && <SignInFirst address={view.address} />}
    </EntryPage>
  );
}

function Seat({ view }: { view: InvitationView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const roles = useRoles();
  const until = new Date(view.expiresAt);
  return (
    <dl className={styles.seat}>
      <dt>{t('invitation.agency')}</dt>
      <dd>{view.agency}</dd>
      <dt>{t('invitation.roles')}</dt>
      <dd>{roles(view.standings)}</dd>
      <dt>{t('invitation.until')}</dt>
      <dd>
        <time dateTime={view.expiresAt}>
          {dates.day(until)}, {dates.time(until)}
        </time>
      </dd>
    </dl>
  );
}

/** Somebody with an account signs in first, by whatever way they have, and comes back here. */
function SignInFirst({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <Fields onSubmit={() => undefined}>
      <h2>{t('invitation.known')}</h2>
      <p>{t('invitation.knownText', { address })}</p>
      <Button
        variant="filled"
        className={styles.act}
        renderRoot={(props) => <Link to="/door" search={{ to: '/invitation' }} {...props} />}
      >
        {t('signIn.submit')}
      </Button>
    </Fields>
  );
}

function Join({ secret, view, me }: { secret: string; view: InvitationView; me: Me }) {
  const { t } = useTranslation();
  const { busy, problem, run } = useAct();
  const leaving = useAct();
  const other = problem instanceof RefusedError && problem.refusal.code === 'forbidden';
  const join = () =>
    run(async () => {
      await http('POST', '/api/invitation/join', { secret });
      forgetLinkSecret('/invitation');
      return leave('/today');
    });
  const signOut = () =>
    leaving.run(async () => {
      await forgetDevice();
      await http('POST', '/api/sign-out');
      return leave('/invitation');
    });
  if (other)
    return (
      <Fields onSubmit={() => void signOut()}>
        <Note>{t('invitation.otherAccount', { address: view.address })}</Note>
        <Problem of={leaving.problem} />
        <ActButton variant="filled" words={t('invitation.signOut')} busy={leaving.busy} />
      </Fields>
    );
  return (
    <Fields onSubmit={() => void join()}>
      <p>{t('invitation.signedInAs', { name: me.name })}</p>
      <Problem of={problem} />
      <ActButton variant="filled" words={t('invitation.join')} busyWords={t('invitation.busy')} busy={busy} />
      <Aside>
        <UnstyledButton onClick={() => void signOut()}>{t('invitation.signOut')}</UnstyledButton>
      </Aside>
    </Fields>
  );
}
