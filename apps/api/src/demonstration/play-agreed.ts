import { v5 } from 'uuid';
import { ACTION_COMMANDS } from '#libs/actions';
import type { Command } from '#libs/kernel';
import type { Act } from './act.js';
import { AGENCIES, PEOPLE } from './data/athens.table.js';
import type { Agreed, Turn } from './data/agreed.js';
import type { Moment } from './data/talk.js';
import { promisedIn } from './promised-in.js';
import { LOADER, type Told } from './told.js';

const command = (name: string): Command =>
  (ACTION_COMMANDS as unknown as Command[]).find((one) => one.name === `action.${name}`)!;

/**
 * What was agreed in a case, and what became of it, as commands.
 * @param instantOf when a moment of the telling is, in milliseconds since 1970
 */
export function playAgreed(agreed: Agreed, place: number, told: Told, instantOf: (moment: Moment) => number): Act[] {
  const { part, at, by, words, agency, person, due, priority, proposed, then = [] } = agreed;
  const name = `${told.handle} agreed ${place}`;
  const actionId = v5(name, LOADER);
  const act = (when: Moment, who: Act['by'], what: string, verb: string, input: object): Act => ({
    at: instantOf(when),
    by: who,
    name: `${name} ${what}`,
    of: told.handle,
    perform: async (give) => void (await give(command(verb), { ...told.channel(part), actionId, ...input })),
  });
  const begun = {
    words,
    agencyId: AGENCIES[agency],
    due: promisedIn(due, instantOf),
    ...(person ? { personId: PEOPLE[person] } : {}),
    ...(priority ? { priority } : {}),
  };
  return [
    act(at, by, 'begun', proposed ? 'propose' : 'open', begun),
    ...then.map((turn, step) => {
      const { verb, input } = turned(turn, instantOf);
      return act(turn.at, turn.by, `turn ${step}`, verb, input);
    }),
  ];
}

function turned(turn: Turn, instantOf: (moment: Moment) => number): { verb: string; input: object } {
  if ('offersTo' in turn) return { verb: 'offer', input: { agencyId: AGENCIES[turn.offersTo] } };
  if ('movesTo' in turn)
    return { verb: 'move', input: { due: promisedIn(turn.movesTo, instantOf), words: turn.words } };
  return { verb: turn.does, input: turn.words === undefined ? {} : { words: turn.words } };
}
