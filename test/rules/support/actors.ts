import { v5 } from 'uuid';
import type { Actor } from '#libs/domain';
import { agencyId, CAST, type CastName, OTHER_TABLE, personId, TABLE } from '../../support/table.js';

/** The same name, the same id: in every world. */
const NAMES = 'f2b9f6f4-6d0c-5f0a-9a61-1f9a6d1f0c11';
export const idOf = (name: string): string => v5(name, NAMES);

/** Who a transaction is of. */
export interface Context {
  person: string;
  agency: string;
  taskForce: string;
  system: string;
  /** The id of the session through which the person acts. */
  session: string;
}

export const NOBODY: Context = { person: '', agency: '', taskForce: '', system: '', session: '' };
export const SYSTEM: Context = { ...NOBODY, system: 'system:refresh-lists-when-case-changed' };

const tableOf = (name: CastName): string => (CAST[name][0] === 'elsewhere' ? OTHER_TABLE.id : TABLE.id);

export const contextOf = (name: CastName): Context => ({
  person: personId(name),
  agency: agencyId(CAST[name][0]),
  taskForce: tableOf(name),
  system: '',
  session: '',
});

/** Ana, acting for another table, where somebody of her name could sit too. */
export const ANA_ELSEWHERE: Context = { ...contextOf('ana'), agency: agencyId('elsewhere'), taskForce: OTHER_TABLE.id };

export const actorOf = (name: CastName): Actor => ({
  personId: personId(name),
  agencyId: agencyId(CAST[name][0]),
  taskForceId: tableOf(name),
  standings: CAST[name][1],
});
