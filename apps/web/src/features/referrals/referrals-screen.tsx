import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReferralRow } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { referralsQuery } from '../../live/referrals-query.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { DidNotCome } from './did-not-come.js';
import { usePageTitle } from '../../ui/page-title.js';
import lists from '../actions/actions.module.css';
import { inList, REFERRAL_LISTS, referralDueState, type ReferralList } from './referral-due.js';
import { ReferralLine } from './referral-line.js';
import styles from './referrals-list.module.css';
import { useReferralNow } from './use-referral-now.js';

const route = getRouteApi('/behind-the-door/referrals');
const NONE: readonly ReferralRow[] = [];

/** The referrals that I follow, by who holds the step. */
export function ReferralsScreen() {
  const { t } = useTranslation();
  const { me } = useSession();
  const query = useQuery(referralsQuery);
  const list: ReferralList = route.useSearch().list ?? 'ours';
  usePageTitle(t('referral.title'));
  return (
    <main id="content" className={lists.page} tabIndex={-1}>
      <div className={lists.column}>
        <Tabs list={list} rows={query.data ?? NONE} leads={me.standings.includes('coordinator')} />
        {query.data ? (
          <List key={list} rows={inList(query.data, list, me.agencyId)} list={list} />
        ) : (
          <>
            <h1 tabIndex={-1}>{t(`referrals.${list}`)}</h1>
            <div className={lists.panel}>
              {query.isError ? (
                <DidNotCome onTryAgain={() => void query.refetch()} />
              ) : (
                <Lines widths={[24, 46, 0, 30, 52]} />
              )}
            </div>
          </>
        )}
      </div>
    </main>
  );
}

/** What waits for us, for others, for the coordinator, and what ended; which of them is shown stands in the address. */
function Tabs({ list, rows, leads }: { list: ReferralList; rows: readonly ReferralRow[]; leads: boolean }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const counted = (one: ReferralList) => inList(rows, one, me.agencyId).length;
  // What lies with the coordinator is others' to whoever coordinates nothing; it is seen as soon as there is some.
  const shown = REFERRAL_LISTS.filter(
    (one) => one !== 'coordinator' || leads || one === list || counted('coordinator') > 0,
  );
  return (
    <nav className={`${lists.tabs} ${styles.tabs}`} aria-label={t('referrals.tabs')}>
      {shown.map((one) => (
        <Link
          key={one}
          to="/referrals"
          search={one === 'ours' ? {} : { list: one }}
          aria-current={one === list ? 'page' : undefined}
          activeProps={{}}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t(`referrals.${one}`)}
          {one !== 'ended' && counted(one) > 0 && <span className={styles.count}>{counted(one)}</span>}
        </Link>
      ))}
    </nav>
  );
}

const HEADINGS = {
  ours: 'referrals.heading',
  others: 'referrals.headingOthers',
  coordinator: 'referrals.headingCoordinator',
  ended: 'referrals.headingEnded',
} as const;

function List({ rows, list }: { rows: readonly ReferralRow[]; list: ReferralList }) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const now = useReferralNow(rows);
  const late = rows.filter((row) => referralDueState(row, now) === 'late').length;
  const all = t(HEADINGS[list], { count: rows.length });
  return (
    <>
      <header className={lists.head}>
        <h1 tabIndex={-1}>
          {rows.length === 0
            ? t(`referrals.${list}`)
            : late > 0
              ? `${all}, ${t('referrals.late', { count: late })}`
              : all}
        </h1>
      </header>
      {rows.length === 0 ? (
        <div className={lists.panel}>
          <InPlace
            title={t(`referrals.empty.${list}`)}
            text={t('referrals.emptyText')}
            act={
              <Button component={Link} to="/cases">
                {t('app.toCases')}
              </Button>
            }
          />
        </div>
      ) : (
        <ul className={lists.panel}>
          {rows.map((row) => (
            <li key={row.id}>
              <ReferralLine row={row} now={now} directory={directory} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
