import { ANA_ELSEWHERE, contextOf, NOBODY, SYSTEM } from './actors.js';
import { alike, byServer, type Probe } from './probe.js';

/** Finding messages: who finds what was said in the case, and everybody who finds nothing of it. */
export const searchProbes = (): Probe[] => {
  const search = `select count(*)::int from baraza.search(array[$1], '{}', false, null, null, null, null, null, null, 50)`;
  return byServer([
    ...alike(
      [
        ['ana', contextOf('ana')],
        ['ben', contextOf('ben')],
      ],
      'finds words of the case',
      search,
      ['eight'],
      1,
    ),
    ...alike(
      [
        ...(['carla', 'dino', 'stranger', 'chair', 'admin', 'warden'] as const).map(
          (who) => [who, contextOf(who)] as const,
        ),
        ['ana, for another table,', ANA_ELSEWHERE] as const,
        ['nobody', NOBODY] as const,
        ['a reaction', SYSTEM] as const,
      ],
      'finds words of the case',
      search,
      ['eight'],
      0,
    ),
  ]);
};
