import type { AgencyView, CaseSeat, RungAudience, Standing } from '#libs/domain';

/** Somebody whom a step of a reminder speaks to, and as what. */
export interface Told {
  personId: string;
  audience: RungAudience;
}

/** What is reminded of, as far as it decides who is told. */
export interface Reminded {
  /** The agency that is to do it. */
  agencyId: string;
  /** Who does it there; null while nobody does. */
  personId: string | null;
  /** Who reads where it was agreed. */
  seats: readonly CaseSeat[];
}

/** The roles of an agency that are told as such. */
const ROLES: Partial<Record<RungAudience, Standing>> = {
  liaison: 'liaison',
  deputy: 'deputy',
  duty: 'duty_contact',
  lead: 'lead',
};
/** Who is told where nobody does it yet. */
const IN_PLACE_OF_HOLDER: readonly Standing[] = ['duty_contact', 'liaison', 'lead'];

/** Whom a step speaks to as things stand, each once, by the first of its audiences that they are. The database has the same rule. */
export function toldBy(audience: readonly RungAudience[], reminded: Reminded, agencies: readonly AgencyView[]): Told[] {
  const found = new Map<string, Told>();
  for (const one of audience)
    for (const personId of peopleOf(one, reminded, agencies))
      if (!found.has(personId)) found.set(personId, { personId, audience: one });
  return [...found.values()];
}

function peopleOf(
  audience: RungAudience,
  { agencyId, personId, seats }: Reminded,
  agencies: readonly AgencyView[],
): string[] {
  if (audience === 'chair' || audience === 'coordinator')
    return agencies.flatMap(({ people }) => holding(audience, people)).map(({ id }) => id);
  const reads = seats.find((seat) => seat.agencyId === agencyId)?.people ?? [];
  const there = (agencies.find(({ id }) => id === agencyId)?.people ?? []).filter(({ id }) => reads.includes(id));
  const who = (standing: Standing) => holding(standing, there).map(({ id }) => id);
  const role = ROLES[audience];
  if (role) return who(role);
  if (audience !== 'owner') return [];
  if (personId && there.some(({ id, disabled }) => id === personId && !disabled)) return [personId];
  return IN_PLACE_OF_HOLDER.map(who).find((people) => people.length > 0) ?? [];
}

const holding = (standing: Standing, people: AgencyView['people']) =>
  people.filter(({ standings, disabled }) => !disabled && standings.includes(standing));
