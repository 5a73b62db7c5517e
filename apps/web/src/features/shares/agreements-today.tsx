import { IconCircleHalf2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { holdsAny, PART_READERS, type ShareView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { casesQuery } from '../../live/queries.js';
import { allSharesQuery } from '../../live/shares-query.js';
import clock from '../actions/action-status.module.css';
import { Part } from '../today/part.js';
import today from '../today/today.module.css';
import { daysLeft, endsSoon } from './ends-soon.js';
import { useShareNow } from './use-share-now.js';
import { useShareWords } from './share-words.js';

const NONE: readonly ShareView[] = [];

/** Agreements by which we tell and that end soon: a line each. Nothing where there are none. */
export function AgreementsToday({ directory }: { directory: Directory }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const reads = holdsAny(me, PART_READERS);
  const shares = useQuery({ ...allSharesQuery, enabled: reads }).data ?? NONE;
  const cases = useQuery(casesQuery).data;
  const now = useShareNow(shares);
  const words = useShareWords(directory);
  const ending = shares.filter((share) => endsSoon(share, me.agencyId, now));
  if (ending.length === 0) return null;
  return (
    <Part id="agreements" title={t('agreements.title')} count={ending.length}>
      <ul className={today.panel}>
        {ending.map((share) => {
          const days = daysLeft(share, now);
          return (
            <li key={share.id} className={today.line} data-share={share.id}>
              <time className={clock.clock} data-due="soon" dateTime={new Date(share.untilAt).toISOString()}>
                <IconCircleHalf2 size={16} stroke={2} aria-hidden="true" />
                {days === 0 ? t('agreements.endsToday') : t('agreements.endsIn', { count: days })}
              </time>
              <p className={today.lineWhat}>
                <b dir="auto">{cases?.find(({ id }) => id === share.caseId)?.handle}</b>{' '}
                <Link to="/agreements">{t('agreements.mayTell', { to: words.agency(share.recipientAgencyId) })}</Link>
              </p>
              <span className={today.who}>{t(`share.purpose.${share.purpose}`)}</span>
            </li>
          );
        })}
      </ul>
      <Link to="/agreements" className={today.all}>
        {t('agreements.all')}
      </Link>
    </Part>
  );
}
