import type { Sector, Standing } from '../standing.js';

/** The table's directory: the names behind the ids that streams carry. Read by everybody at the table. */
export interface TaskForceView {
  id: string;
  name: string;
  agencies: AgencyView[];
}

export interface AgencyView {
  id: string;
  name: string;
  /** At most 16 letters, for cards and tiles. */
  shortName: string;
  /** Two letters for the seat tile. */
  letters: string;
  sector: Sector;
  people: PersonView[];
}

export interface PersonView {
  id: string;
  name: string;
  standings: Standing[];
}

/** Who I am here: `GET /api/me`. `me` is null while nobody is signed in. */
export interface MeView {
  /** True in a demonstration, where signing in is choosing a person from a list. */
  demonstration: boolean;
  me: { personId: string; name: string; agencyId: string; taskForceId: string; standings: Standing[] } | null;
}

/** One line of the demonstration's door. */
export interface DoorRow {
  personId: string;
  name: string;
  agencyName: string;
  agencyLetters: string;
  standings: Standing[];
}
