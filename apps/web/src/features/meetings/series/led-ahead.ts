import type { SeriesView } from '#libs/domain';

/** A meeting ahead, and who leads it. */
export interface LedMeeting {
  /** The day that the rule gave it: what it is known by. */
  original: string;
  /** The day on which it is held. */
  on: string;
  personId: string;
}

/** The meetings ahead with who leads each, the soonest first; those whose day is not shown yet are left out. */
export function ledAhead({
  chairs = [],
  meetings,
  dates,
}: Pick<SeriesView, 'chairs' | 'meetings' | 'dates'>): LedMeeting[] {
  const days = new Map([...dates, ...meetings].map(({ original, start }) => [original, start.date]));
  const open = new Map(meetings.map(({ original, status }) => [original, status]));
  return chairs.flatMap(({ original, personId }) => {
    const on = days.get(original);
    const status = open.get(original);
    return on === undefined || status === 'in_session' || status === 'suspended' ? [] : [{ original, on, personId }];
  });
}

/** On which day a meeting is, or was, held; the day of the rule where that is not known any more. */
export const dayOf = ({ meetings, dates }: Pick<SeriesView, 'meetings' | 'dates'>, original: string): string =>
  [...meetings, ...dates].find((one) => one.original === original)?.start.date ?? original;
