/** How many people sit at the table that is measured: the largest case has each of them once. */
export const PEOPLE = 200;
const AGENCIES = 8;
const PER_AGENCY = PEOPLE / AGENCIES;

const uuid = (kind, place) => `0198${kind}000-0000-7000-8000-${String(place).padStart(12, '0')}`;

/** @typedef {{personId: string, agencyId: string}} Seat */

/** Everybody at the table, agency by agency. @type {Seat[]} */
export const SEATS = Array.from({ length: PEOPLE }, (_, place) => ({
  personId: uuid(1, place + 1),
  agencyId: uuid(2, Math.floor(place / PER_AGENCY) + 1),
}));

/** The table as the command that founds it takes it. */
export const BENCH_TABLE = {
  id: uuid(3, 1),
  name: 'The table that is measured',
  agencies: Array.from({ length: AGENCIES }, (_, place) => ({
    id: uuid(2, place + 1),
    name: `Agency ${place + 1}`,
    shortName: `agency ${place + 1}`,
    letters: `A${String.fromCharCode(65 + place)}`,
    sector: 'health',
    people: SEATS.slice(place * PER_AGENCY, (place + 1) * PER_AGENCY).map(({ personId }, seat) => ({
      id: personId,
      name: `Person ${place * PER_AGENCY + seat + 1}`,
      // Everybody also reads the meetings of the table, and the first of them leads these.
      standings: place + seat === 0 ? ['worker', 'member', 'chair'] : ['worker', 'member'],
    })),
  })),
};
