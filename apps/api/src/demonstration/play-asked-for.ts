import { v5 } from 'uuid';
import { addNeed, moveNeed } from '#libs/person-file';
import type { Act } from './act.js';
import { ASKED_FOR } from './data/asked-for.js';
import type { Moment } from './data/talk.js';
import { LOADER, type Told } from './told.js';

/**
 * What somebody asks for in one case, and what became of it, as commands.
 * @param instantOf when a moment of the telling is, in milliseconds since 1970
 */
export const playAskedFor = (told: Told, instantOf: (moment: Moment) => number): Act[] =>
  ASKED_FOR.filter(({ of }) => of === told.handle).flatMap(
    ({ of, at, by, service, priority = 'standard', words, then = [] }, place) => {
      const name = `${of} asked for ${place}`;
      const needId = v5(name, LOADER);
      const act = (when: Moment, who: Act['by'], what: string, perform: Act['perform']): Act => ({
        at: instantOf(when),
        by: who,
        name: `${name} ${what}`,
        of,
        perform,
      });
      return [
        act(at, by, 'said', async (give) => {
          await give(addNeed, { needId, caseId: told.caseId, service, priority, words });
        }),
        ...then.map((turn) =>
          act(turn.at, turn.by, turn.to, async (give) => {
            await give(moveNeed, { needId, caseId: told.caseId, to: turn.to });
          }),
        ),
      ];
    },
  );
