import { v5 } from 'uuid';
import { breakGlass, reviewGlass } from '#libs/person-file';
import type { Act } from './act.js';
import { EMERGENCIES } from './data/emergencies.js';
import type { Moment } from './data/talk.js';
import { LOADER, type Told } from './told.js';

/**
 * The file of one case is opened in an emergency, and that is looked at, as commands.
 * @param instantOf when a moment of the telling is, in milliseconds since 1970
 */
export const playEmergency = (told: Told, instantOf: (moment: Moment) => number): Act[] =>
  EMERGENCIES.filter(({ of }) => of === told.handle).flatMap(
    ({ of, at, by, purpose, reason, words, reviewed }, place) => {
      const name = `${of} emergency ${place}`;
      const glassId = v5(name, LOADER);
      const opened: Act = {
        at: instantOf(at),
        by,
        name: `${name} opened`,
        of,
        perform: async (give) => {
          const { reference } = told;
          const { result } = await give(breakGlass, { glassId, reference, purpose, reason, words });
          if (!result.opened) throw new Error(`the file of ${of} could not be opened`);
        },
      };
      if (!reviewed) return [opened];
      const { verdict, words: found } = reviewed;
      return [
        opened,
        {
          at: instantOf(reviewed.at),
          by: reviewed.by,
          name: `${name} reviewed`,
          of,
          perform: async (give) => void (await give(reviewGlass, { glassId, verdict, words: found })),
        },
      ];
    },
  );
