import { ANA_ELSEWHERE, type Context, contextOf, NOBODY, SYSTEM } from './actors.js';
import { alike, byServer, DENIED, type Plain, type Probe } from './probe.js';
import type { World } from './world.js';

const ANA = ['ana', contextOf('ana')] as const;
const BEN = ['ben', contextOf('ben')] as const;
const PEOPLE: readonly (readonly [string, Context])[] = [
  ...(['carla', 'dino', 'stranger', 'chair', 'admin', 'warden'] as const).map((who) => [who, contextOf(who)] as const),
  ['ana, for another table,', ANA_ELSEWHERE],
  ['nobody', NOBODY],
];
const REACTION = ['a reaction', SYSTEM] as const;

/** Finding messages and folding their words: who may, and everybody who may not. */
export const searchProbes = (world: World): Probe[] => byServer([...finds(), ...folds(world)]);

/** Words that wait to be folded, and those that are folded, which were said before Ben came. */
function finds(): Plain[] {
  const search = `select count(*)::int from baraza.search(array[$1], '{}', false, null, null, null, null, null, null, 50)`;
  const find = (who: readonly (readonly [string, Context])[], word: string, gives: unknown): Plain[] =>
    alike(who, `finds "${word}" in the case`, search, [word], gives);
  return [
    ...find([ANA, BEN], 'eight', 1),
    ...find([...PEOPLE, REACTION], 'eight', 0),
    ...find([ANA], 'bed', 1),
    ...find([BEN, ...PEOPLE, REACTION], 'bed', 0),
  ];
}

function folds({ stream }: World): Plain[] {
  const behind = 'select count(*)::int from baraza.streams_unfolded(50)';
  const fold = 'select baraza.fold_stream($1, 1)';
  return [
    ...alike([REACTION], 'asks which streams are behind', behind, [], 4),
    ...alike([ANA, BEN, ...PEOPLE], 'asks which streams are behind', behind, [], DENIED),
    ...alike([REACTION], 'folds what was said', fold, [stream], true),
    ...alike([ANA, BEN, ...PEOPLE], 'folds what was said', fold, [stream], DENIED),
  ];
}
