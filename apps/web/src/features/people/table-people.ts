import { type AgencyView, type Standing, STANDINGS, type TaskForceView } from '#libs/domain';

/** What somebody is for one agency. */
export interface SeatOfPerson {
  agency: AgencyView;
  standings: readonly Standing[];
}

/** Somebody at the table, with everything they are there. */
export interface PersonAtTable {
  id: string;
  name: string;
  disabled: boolean;
  seats: readonly SeatOfPerson[];
}

/** Everybody who sits at the table, each once, by name. Who has no role left does not sit. */
export function peopleAtTable(agencies: readonly AgencyView[], language: string): PersonAtTable[] {
  const found = new Map<string, PersonAtTable & { seats: SeatOfPerson[] }>();
  for (const agency of agencies) {
    for (const { id, name, standings, disabled } of sitting(agency)) {
      const person = found.get(id) ?? { id, name, disabled: disabled === true, seats: [] };
      person.seats.push({ agency, standings: inOrder(standings) });
      found.set(id, person);
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, language));
}

/** The people who sit for an agency. */
export const sitting = (agency: AgencyView) => agency.people.filter(({ standings }) => standings.length > 0);

/** Who is what in an agency, those who are shut out left aside: they do not do it now. */
export const holding = (agency: AgencyView, standing: Standing) =>
  sitting(agency).filter((person) => !person.disabled && person.standings.includes(standing));

/** Roles in the order in which they are always named. */
export const inOrder = (standings: readonly Standing[]): Standing[] =>
  STANDINGS.filter((standing) => standings.includes(standing));

/** The roles that are given or taken when somebody has these in place of those. */
export const changedRoles = (before: readonly Standing[], after: readonly Standing[]): Standing[] =>
  STANDINGS.filter((standing) => before.includes(standing) !== after.includes(standing));

/** What is looked for among the people; empty means everybody. */
export interface Wanted {
  words: string;
  agencyId: string;
  standing: Standing | '';
}

/** Those of the people who are wanted: by a part of their name, for an agency, in a role. */
export const wantedPeople = (
  people: readonly PersonAtTable[],
  { words, agencyId, standing }: Wanted,
): PersonAtTable[] =>
  people.filter(
    ({ name, seats }) =>
      plain(name).includes(plain(words)) &&
      seats.some(
        (seat) => (!agencyId || seat.agency.id === agencyId) && (!standing || seat.standings.includes(standing)),
      ),
  );

/** Words without accents, signs, space around them and size of letters, for comparing what people type. */
export const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[’'`]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** The table once somebody has exactly these roles for an agency. An agency has one contact: another one gives it up. */
export function withRoles(
  table: TaskForceView,
  personId: string,
  agencyId: string,
  standings: Standing[],
): TaskForceView {
  const name = table.agencies.flatMap(({ people }) => people).find(({ id }) => id === personId)?.name ?? '';
  return withAgency(table, agencyId, (agency) => {
    const others = agency.people
      .filter(({ id }) => id !== personId)
      .map((person) =>
        standings.includes('liaison')
          ? { ...person, standings: person.standings.filter((standing) => standing !== 'liaison') }
          : person,
      );
    const person = agency.people.find(({ id }) => id === personId) ?? { id: personId, name, standings };
    return { ...agency, people: [...others, { ...person, standings }] };
  });
}

/** The table once somebody is shut out, or let in again. */
export const withPerson = (table: TaskForceView, personId: string, disabled: boolean): TaskForceView => ({
  ...table,
  agencies: table.agencies.map((agency) => ({
    ...agency,
    people: agency.people.map(({ disabled: before, ...person }) =>
      person.id !== personId
        ? { ...person, ...(before ? { disabled: before } : {}) }
        : { ...person, ...(disabled ? { disabled: true as const } : {}) },
    ),
  })),
});

/** The table with one agency changed. */
export const withAgency = (
  table: TaskForceView,
  agencyId: string,
  change: (agency: AgencyView) => AgencyView,
): TaskForceView => ({
  ...table,
  agencies: table.agencies.map((agency) => (agency.id === agencyId ? change(agency) : agency)),
});
