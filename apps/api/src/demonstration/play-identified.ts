import { v5 } from 'uuid';
import { personStream } from '#libs/domain';
import { giveCard, setAnonymity, showCard } from '#libs/identity';
import type { Act } from './act.js';
import { PEOPLE } from './data/athens.table.js';
import { ANONYMOUS, type Carded, CARDED } from './data/identified.js';
import type { Moment } from './data/talk.js';
import { LOADER, type Told } from './told.js';

type InstantOf = (moment: Moment) => number;

/**
 * That the person of one case wants to be anonymous, and their card, as commands.
 * @param instantOf when a moment of the telling is, in milliseconds since 1970
 */
export const playIdentified = (told: Told, instantOf: InstantOf): Act[] => [
  ...ANONYMOUS.filter(({ of }) => of === told.handle).map(({ of, at, by, words }): Act => {
    const perform: Act['perform'] = async (give) =>
      void (await give(setAnonymity, { caseId: told.caseId, on: true, words }));
    return { at: instantOf(at), by, name: `${of} anonymous`, of, perform };
  }),
  ...CARDED.filter(({ of }) => of === told.handle).flatMap((carded) => withCard(carded, told, instantOf)),
];

/** The card is given, and shown. The chance in its code is none here: a load that was cut short makes the same card again. */
function withCard({ of, at, by, shown }: Carded, told: Told, instantOf: InstantOf): Act[] {
  const name = `${of} card`;
  const chance = v5(`${name} chance`, LOADER);
  const given: Act = {
    at: instantOf(at),
    by,
    name,
    of,
    perform: async (give) => void (await give(giveCard, { caseId: told.caseId, chance })),
  };
  if (!shown) return [given];
  const showingId = v5(`${name} shown`, LOADER);
  return [
    given,
    {
      at: instantOf(shown.at),
      by: shown.by,
      name: `${name} shown`,
      of,
      perform: async (give, ofItself) => {
        await give(showCard, { showingId, code: ofItself.codeOf(v5(name, LOADER), chance) });
        await ofItself.shown(personStream(PEOPLE[shown.by]), showingId);
      },
    },
  ];
}
