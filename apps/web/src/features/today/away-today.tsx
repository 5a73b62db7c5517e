import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { calendarQuery } from '../../live/queries.js';
import { Face } from '../../ui/face.js';
import { dayIn } from '../actions/local-time.js';
import { useNow } from '../actions/use-now.js';
import { daysIn } from '../calendar/days-in-words.js';
import { Part } from './part.js';
import styles from './today.module.css';

/** Who of my agency is away today, until when, and who stands in. Nothing where everybody is there. */
export function AwayToday({ directory }: { directory: Directory }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const now = useNow();
  const { data } = useQuery(calendarQuery);
  if (!data) return null;
  const today = dayIn(data.zone, now);
  const ours = new Set(directory.agency(me.agencyId)?.people.map(({ id }) => id));
  const away = data.absences.filter(
    ({ personId, first, last }) => ours.has(personId) && first <= today && last >= today,
  );
  if (away.length === 0) return null;
  const nameOf = (id: string): string => directory.person(id)?.name ?? t('app.somebody');
  return (
    <Part id="away" title={t('today.away')}>
      <ul className={styles.away}>
        {away.map(({ id, personId, last, deputyId }) => {
          const day = daysIn(i18n.language).day(last);
          return (
            <li key={id}>
              <Face name={nameOf(personId)} />
              <p>
                <b>
                  {personId === me.personId
                    ? t('today.youAreAway', { day })
                    : t('today.awayUntil', { name: nameOf(personId), day })}
                </b>
                <span>{deputyId ? t('away.standsIn', { name: nameOf(deputyId) }) : t('away.nobodyStandsIn')}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
