import {
  type ActionPriority,
  type AgencyView,
  catchUp,
  type CaseSeat,
  ladderOf,
  planRungs,
  type Promised,
  type RungAudience,
  type Standing,
  type WorkCalendar,
} from '#libs/domain';

/** Somebody who will be told, and as what. */
export interface Told {
  personId: string;
  audience: RungAudience;
}

/** One step of the reminders as it would come. */
export interface PreviewLine {
  /** Milliseconds since 1970; null for at once. */
  at: number | null;
  told: Told[];
  /** The action stands on the agenda of the next meeting from then on. */
  agenda: boolean;
}

/** An action that is not agreed on yet. */
export interface Planned {
  due: Promised;
  priority: ActionPriority;
  agencyId: string;
  personId: string | null;
  /** Who reads where it is agreed. */
  seats: readonly CaseSeat[];
}

/**
 * Who would be reminded, and when, as long as nobody answers: the steps that the engine climbs, with who holds the roles now. A
 * step that finds nobody hands on to the next one at once.
 * @param now milliseconds since 1970
 */
export function previewReminders(
  planned: Planned,
  calendar: WorkCalendar,
  agencies: readonly AgencyView[],
  now: number,
): PreviewLine[] {
  const ladder = ladderOf(planned.priority);
  const rungs = planRungs(ladder, planned.due, calendar);
  const { fire } = catchUp(rungs, new Set(), now, ladder.obsoleteAfterHours);
  const lines: PreviewLine[] = [];
  let reached = 0;
  for (const { number, at } of rungs) {
    if (number <= reached || (at <= now && number !== fire)) continue;
    const line: PreviewLine = { at: at <= now ? null : at, told: [], agenda: false };
    for (const next of rungs.filter((rung) => rung.number >= number)) {
      reached = next.number;
      line.told = toldBy(next.audience, planned, agencies);
      line.agenda ||= next.audience.includes('agenda');
      if (line.told.length > 0) break;
    }
    if (line.told.length > 0 || line.agenda) lines.push(line);
  }
  return lines;
}

/** The roles of an agency that are told as such. */
const ROLES: Partial<Record<RungAudience, Standing>> = {
  liaison: 'liaison',
  deputy: 'deputy',
  duty: 'duty_contact',
  lead: 'lead',
};
/** Who does it where nobody has it yet. */
const IN_PLACE_OF_HOLDER: readonly Standing[] = ['duty_contact', 'liaison', 'lead'];

/** Whom a step speaks to, each once. The database has the same rule. */
function toldBy(audience: readonly RungAudience[], planned: Planned, agencies: readonly AgencyView[]): Told[] {
  const found = new Map<string, Told>();
  for (const one of audience)
    for (const personId of peopleOf(one, planned, agencies))
      if (!found.has(personId)) found.set(personId, { personId, audience: one });
  return [...found.values()];
}

function peopleOf(
  audience: RungAudience,
  { agencyId, personId, seats }: Planned,
  agencies: readonly AgencyView[],
): string[] {
  const reads = seats.find((seat) => seat.agencyId === agencyId)?.people ?? [];
  const there = (agencies.find(({ id }) => id === agencyId)?.people ?? []).filter(
    ({ id, disabled }) => !disabled && reads.includes(id),
  );
  const who = (standing: Standing) => there.filter(({ standings }) => standings.includes(standing)).map(({ id }) => id);
  if (audience === 'owner') {
    if (personId && there.some(({ id }) => id === personId)) return [personId];
    return IN_PLACE_OF_HOLDER.map(who).find((people) => people.length > 0) ?? [];
  }
  if (audience === 'chair' || audience === 'coordinator')
    return agencies
      .flatMap(({ people }) => people)
      .filter(({ standings, disabled }) => !disabled && standings.includes(audience))
      .map(({ id }) => id);
  const role = ROLES[audience];
  return role ? who(role) : [];
}
