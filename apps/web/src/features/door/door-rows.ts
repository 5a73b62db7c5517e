import type { DoorRow } from '#libs/domain';

/** The people of one agency, as they stand at the demonstration's door. */
export interface DoorAgency {
  name: string;
  letters: string;
  people: DoorRow[];
}

/** The people by agency, in the order in which they came; only those whose name or agency holds what is looked for. */
export function byAgency(rows: readonly DoorRow[], wanted: string): DoorAgency[] {
  const looked = plain(wanted);
  const agencies = new Map<string, DoorAgency>();
  for (const row of rows) {
    if (looked && !plain(row.name).includes(looked) && !plain(row.agencyName).includes(looked)) continue;
    const agency = agencies.get(row.agencyName) ?? { name: row.agencyName, letters: row.agencyLetters, people: [] };
    agency.people.push(row);
    agencies.set(row.agencyName, agency);
  }
  return [...agencies.values()];
}

/** Without capitals and accents, so that Eleni finds Ελένη's neighbours and Elèni alike. */
const plain = (words: string): string => words.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
