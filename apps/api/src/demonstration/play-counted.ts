import { localOf } from '#libs/domain';
import { addTally } from '#libs/person-file';
import type { Act } from './act.js';
import { agencyOf } from './data/agency-of.js';
import { COUNTED } from './data/counted.js';
import type { Moment } from './data/talk.js';

/**
 * What agencies counted of people without a file, as commands; of no case.
 * @param instantOf when a moment of the telling is, in milliseconds since 1970
 */
export const playCounted = (instantOf: (moment: Moment) => number): Act[] =>
  COUNTED.map(({ by, at: moment, kind, count }, place) => {
    const at = instantOf(moment);
    return {
      at,
      by,
      name: `counted ${place}`,
      of: `what ${agencyOf(by)} counted`,
      perform: async (give) => void (await give(addTally, { kind, count, on: localOf(at, 'Europe/Athens').date })),
    };
  });
