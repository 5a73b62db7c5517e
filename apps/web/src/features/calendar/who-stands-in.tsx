import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../live/directory.js';
import { calendarQuery } from '../../live/queries.js';
import { dayIn } from '../actions/local-time.js';
import { awayOn } from './away-then.js';
import { daysIn } from './days-in-words.js';

/**
 * That somebody who is given something is away, until when, and who stands in and is told of it for them. Nothing where they are
 * there.
 * @param at when it was given to them, milliseconds since 1970; without it, now
 */
export function WhoStandsIn({ personId, at, className }: WhoStandsInProps) {
  const { t, i18n } = useTranslation();
  const directory = useDirectory();
  const { data } = useQuery(calendarQuery);
  const absence = data && personId && awayOn(data.absences, personId, dayIn(data.zone, at ?? Date.now()));
  if (!absence) return null;
  const nameOf = (id: string): string => directory.person(id)?.name ?? t('app.somebody');
  const said = { name: nameOf(absence.personId), day: daysIn(i18n.language).day(absence.last) };
  return (
    <span className={className} style={{ display: 'block' }}>
      {absence.deputyId
        ? t('today.isAwayStandsIn', { ...said, deputy: nameOf(absence.deputyId) })
        : t('today.isAway', said)}
    </span>
  );
}

interface WhoStandsInProps {
  personId: string | null | undefined;
  at?: number;
  className: string | undefined;
}
