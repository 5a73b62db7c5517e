import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shareState, type ShareView } from '#libs/domain';
import { type Directory, useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { casesQuery } from '../../live/queries.js';
import { allSharesQuery } from '../../live/shares-query.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { Page, Panel, Section } from '../people/page.js';
import styles from './agreements.module.css';
import { endsSoon } from './ends-soon.js';
import { NotToPassOn } from './not-to-pass-on.js';
import { ShareRow } from './share-row.js';
import { useShareNow } from './use-share-now.js';

const NONE: readonly ShareView[] = [];

/** Every agreement by which my agency tells or is told: what ends soon and what was taken back stands first. */
export function AgreementsScreen() {
  const { t } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const query = useQuery(allSharesQuery);
  const shares = query.data ?? NONE;
  const now = useShareNow(shares);
  const ours = (share: ShareView) => share.controllerAgencyId === me.agencyId;
  const over = (share: ShareView) => ['revoked', 'expired'].includes(shareState(share, now));
  const ending = shares.filter((share) => endsSoon(share, me.agencyId, now));
  const stopped = shares.filter((share) => !ours(share) && share.revokedAt !== null);
  const list = { now, directory };
  return (
    <Page name={t('agreements.title')} heading={t('agreements.title')} lead={t('agreements.lead')}>
      {query.isPending && <Lines widths={[40, 70, 50]} />}
      {query.isError && <NotHereYet failed onTryAgain={() => void query.refetch()} />}
      {query.data?.length === 0 && <InPlace title={t('agreements.none')} text={t('agreements.noneText')} />}
      <List {...list} title={t('agreements.ending')} text={t('agreements.endingText')} shares={ending} />
      <List {...list} title={t('agreements.stopped')} text={t('agreements.stoppedText')} shares={stopped} />
      <List
        {...list}
        title={t('agreements.weTell')}
        shares={shares.filter((share) => ours(share) && !over(share) && !ending.includes(share))}
      />
      <List
        {...list}
        title={t('agreements.weAreTold')}
        text={<NotToPassOn />}
        shares={shares.filter((share) => !ours(share) && !over(share))}
      />
      <List
        {...list}
        title={t('agreements.over')}
        shares={shares.filter((share) => over(share) && !stopped.includes(share))}
      />
    </Page>
  );
}

function List({ title, text, shares, now, directory }: ListProps) {
  const { t } = useTranslation();
  const cases = useQuery(casesQuery).data;
  if (shares.length === 0) return null;
  return (
    <Section title={title} count={shares.length} text={text}>
      <Panel>
        <ul className={styles.rows}>
          {shares.map((share) => {
            const mine = cases?.find(({ id }) => id === share.caseId);
            return (
              <li key={share.id} className={styles.row}>
                <p className={styles.of}>
                  {mine ? (
                    <Link to="/cases/$caseId" params={{ caseId: share.caseId }} search={{ view: 'who' }}>
                      {mine.handle}
                    </Link>
                  ) : (
                    t('agreements.inCase')
                  )}
                </p>
                <ul>
                  <ShareRow share={share} now={now} directory={directory} />
                </ul>
              </li>
            );
          })}
        </ul>
      </Panel>
    </Section>
  );
}

interface ListProps {
  title: string;
  text?: ReactNode;
  shares: readonly ShareView[];
  now: number;
  directory: Directory;
}
