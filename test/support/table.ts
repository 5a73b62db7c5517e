import type { FoundTaskForce, Standing } from '#libs/domain';

/** People by the name that stories call them, with agency and standings. */
export const CAST = {
  ana: ['health', ['liaison', 'worker']],
  alexis: ['health', ['worker']],
  ben: ['shelter', ['worker']],
  bea: ['shelter', ['volunteer']],
  carla: ['legal', ['lead']],
  dino: ['justice', ['liaison']],
  chair: ['municipality', ['chair']],
  stranger: ['elsewhere', ['worker']],
  // Appended: who was here before keeps their number.
  admin: ['municipality', ['administrator']],
  warden: ['elsewhere', ['administrator']],
} as const satisfies Record<string, readonly [string, readonly Standing[]]>;

export type CastName = keyof typeof CAST;
export type AgencyName = (typeof CAST)[CastName][0];

const SECTOR = {
  health: 'health',
  shelter: 'social_service',
  legal: 'civil_society',
  justice: 'justice',
  municipality: 'municipality',
  elsewhere: 'health',
} as const;

const numbered = (kind: number, place: number): string =>
  `0199${kind}abc-0def-7000-8000-${String(place + 1).padStart(12, '0')}`;

/** The id of a person of the cast, and of an agency: the same in every database. */
export const personId = (name: CastName): string => numbered(1, Object.keys(CAST).indexOf(name));
export const agencyId = (name: AgencyName): string => numbered(2, Object.keys(SECTOR).indexOf(name));

const agency = (name: AgencyName, letters: string): FoundTaskForce['agencies'][number] => ({
  id: agencyId(name),
  name: `Agency ${name}`,
  shortName: name,
  letters,
  sector: SECTOR[name],
  people: (Object.keys(CAST) as CastName[])
    .filter((person) => CAST[person][0] === name)
    .map((person) => ({ id: personId(person), name: person, standings: [...CAST[person][1]] })),
});

/** The table of the stories, and another task force in the same installation. */
export const TABLE: FoundTaskForce = {
  id: numbered(3, 0),
  name: 'The table of the stories',
  agencies: [
    agency('health', 'HE'),
    agency('shelter', 'SH'),
    agency('legal', 'LE'),
    agency('justice', 'JU'),
    agency('municipality', 'MU'),
  ],
};
export const OTHER_TABLE: FoundTaskForce = {
  id: numbered(3, 1),
  name: 'Another table',
  agencies: [agency('elsewhere', 'EL')],
};
