import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { accountQuery } from '../../live/queries.js';
import { InPlace } from '../../ui/list-state.js';
import { Seat } from '../../ui/seat.js';
import { MyFeed } from '../actions/my-feed.js';
import { MyTime } from '../calendar/my-time.js';
import { Ways } from '../told/ways.js';
import { useRoles } from '../entry/use-roles.js';
import { Confirming } from '../people/confirming.js';
import { Page, Panel, Row, Section } from '../people/page.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { inOrder } from '../people/table-people.js';
import { MyWishes } from '../wishes/my-wishes.js';
import { ToldLately } from '../wishes/told-lately.js';
import { Factors } from './factors.js';
import { Identity } from './identity.js';
import { MySeats } from './my-seats.js';
import { MySessions } from './my-sessions.js';
import { OwnDoor } from './own-door.js';

/** My account: what I am called, when I am away and left in peace, how I sign in, where I am signed in, where I sit. */
export function AccountScreen() {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <Confirming>
      <Page name={t('account.title')} heading={t('account.title')} lead={me.account && t('account.lead')}>
        {me.account ? <Known /> : <NoAccount />}
      </Page>
    </Confirming>
  );
}

function Known() {
  const { t } = useTranslation();
  const query = useQuery(accountQuery);
  const { data } = query;
  if (!data)
    return <NotHereYet failed={query.isError} title={t('account.failed')} onTryAgain={() => void query.refetch()} />;
  return (
    <>
      <Identity account={data} />
      <MyTime />
      <MyWishes />
      <ToldLately />
      <Ways />
      <MyFeed />
      <Factors account={data} />
      {data.singleSignOn && <OwnDoor door={data.singleSignOn} />}
      <MySessions sessions={data.sessions} />
      <MySeats seats={data.seats} />
    </>
  );
}

/** In a demonstration people are chosen at the door: there is no way to come in to look after. */
function NoAccount() {
  const { t } = useTranslation();
  const { me } = useSession();
  const roles = useRoles();
  const agency = useDirectory().agency(me.agencyId);
  return (
    <>
      <Panel>
        <InPlace title={t('account.noneTitle', { name: me.name })} text={t('account.noneText')} />
      </Panel>
      <MyTime />
      <MyWishes />
      <ToldLately />
      <Ways />
      <MyFeed />
      {agency && (
        <Section title={t('account.seats')}>
          <Panel>
            <Row
              sign={<Seat letters={agency.letters} name={agency.name} us size="large" />}
              title={agency.name}
              notes={[roles(inOrder(me.standings))]}
            />
          </Panel>
        </Section>
      )}
    </>
  );
}
