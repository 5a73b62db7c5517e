import { ANA_ELSEWHERE, type Context, contextOf, NOBODY, SYSTEM } from './actors.js';
import { FILE, made, theFile } from './person-file-probes.js';
import { A_REACTION, alike, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';
import type { World } from './world.js';

type Who = readonly (readonly [string, Context])[];
const named = (...names: Parameters<typeof contextOf>[0][]): Who =>
  names.map((name) => [name, contextOf(name)] as const);
const NOT_HERE: Who = [
  ['ana, for another table,', ANA_ELSEWHERE],
  ['nobody', NOBODY],
  ['a reaction', SYSTEM],
];

/** The board: whose cases are on it, and what of them. */
export function boardProbes(world: World): Probe[] {
  const from = `from baraza.board_cases(null, '{}', '{}', '{}')`;
  const filed = (probes: readonly Plain[]): Plain[] =>
    probes.map((probe) => ({ ...probe, given: made(...theFile(world)) }));
  const outside = [...named('carla', 'dino', 'chair', 'admin', 'warden'), ...NOT_HERE];
  const reads = `select count(*) filter (where reads and case_id = $1)::int ${from}`;
  const stands = `select coalesce(max(stages), 0)::int ${from} where case_id = $1`;
  const shown = `select cardinality(baraza.people_shown($1, 2))`;
  return byServer([
    ...alike(named('ana', 'ben', 'bea'), 'sees a case on the board', reads, [world.caseId], 1),
    ...alike([...outside, ...named('stranger')], 'sees it on the board', reads, [world.caseId], 0),
    ...alike(named('ana'), 'sees what ended on the board', reads, [world.closedCaseId], 0),
    ...filed(alike(named('ana'), 'sees where somebody stands', stands, [world.caseId], 10)),
    ...filed(
      alike([...named('ben', 'bea', 'stranger'), ...outside], 'sees where somebody stands', stands, [world.caseId], 0),
    ),
    ...filed(alike([A_REACTION], 'asks whom an entry concerns', shown, [`file/${FILE}`], 1)),
    ...filed(alike(NOT_THE_SYSTEM, 'asks whom an entry concerns', shown, [`file/${FILE}`], DENIED)),
  ]);
}
