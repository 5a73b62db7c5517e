import { IconId } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { holdsAny, PART_READERS } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { asksQuery } from '../../live/identity-query.js';
import { useDates } from '../../ui/dates.js';
import { useNow } from '../actions/use-now.js';
import clock from '../actions/action-status.module.css';
import { useNames } from '../cases/case-names.js';
import { Part } from '../today/part.js';
import today from '../today/today.module.css';

/** Agencies that were shown a person's card and ask my agency to join their case: a line each, answered in the case. Nothing where there are none. */
export function AsksToday({ directory }: { directory: Directory }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const dates = useDates();
  const now = useNow();
  const names = useNames(directory);
  const { data: asks } = useQuery({ ...asksQuery, enabled: holdsAny(me, PART_READERS) });
  if (!asks?.length) return null;
  return (
    <Part id="asks" title={t('identity.asksTitle')} count={asks.length}>
      <ul className={today.panel}>
        {asks.map(({ id, caseId, handle, agencyId, at }) => (
          <li key={id} className={today.line} data-ask={id}>
            <time className={clock.clock} dateTime={at}>
              <IconId size={16} stroke={2} aria-hidden="true" />
              {dates.brief(new Date(at), new Date(now))}
            </time>
            <p className={today.lineWhat}>
              <b dir="auto">{handle}</b>{' '}
              <Link to="/cases/$caseId" params={{ caseId }}>
                {t('identity.asks', { agency: names.agency(agencyId) })}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
