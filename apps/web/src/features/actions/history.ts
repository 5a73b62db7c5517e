import type { ActionHistory, NoticeRow, WireEvent } from '#libs/domain';

/** Something that happened with an action; of a step of its reminders, what became of each notice as well. */
export interface HistoryLine {
  event: WireEvent;
  notices: readonly NoticeRow[];
}

/**
 * What happened, in order, each step of the reminders with its notices. A number comes again when the plan is made anew: a notice
 * belongs to the step of its number that came nearest to it.
 */
export function historyLines({ events, notices }: Pick<ActionHistory, 'events' | 'notices'>): HistoryLine[] {
  const climbed = events.filter((event): event is WireEvent<'reminder.climbed'> => event.type === 'reminder.climbed');
  const stepOf = (notice: NoticeRow) =>
    climbed
      .filter(({ data }) => data.number === notice.number)
      .toSorted((a, b) => distance(a, notice) - distance(b, notice))[0];
  return events
    .toSorted((a, b) => a.seq - b.seq)
    .map((event) => ({
      event,
      notices: notices.filter((notice) => stepOf(notice) === event),
    }));
}

const distance = ({ at }: WireEvent, notice: NoticeRow): number => Math.abs(Date.parse(at) - Date.parse(notice.at));

/** The notices of each person, in the order in which they were told. */
export function byPerson(notices: readonly NoticeRow[]): { personId: string; notices: NoticeRow[] }[] {
  const ids = [...new Set(notices.map(({ personId }) => personId))];
  return ids.map((personId) => ({ personId, notices: notices.filter((notice) => notice.personId === personId) }));
}
