import type { PlannedRung, RungAudience } from '#libs/domain';

/** What comes of a step. */
export interface There<Step, Person> {
  /** The step that speaks. */
  rung: Step;
  people: Person[];
  /** The steps that found nobody. */
  nobody: number[];
  /** It stands on the agenda of the next meeting from then on. */
  onAgenda: boolean;
}

/**
 * The first step from this one on that finds somebody, and those that found nobody; where none does, the last of them. The engine
 * and the preview ask it both.
 * @param planned the steps that are still to come, lowest first
 * @param from the number of one of them
 */
export async function whoIsThere<Step extends Pick<PlannedRung, 'number' | 'audience'>, Person>(
  planned: readonly Step[],
  from: number,
  people: (audience: readonly RungAudience[]) => Promise<Person[]>,
): Promise<There<Step, Person>> {
  const nobody: number[] = [];
  let onAgenda = false;
  let rung = planned.find(({ number }) => number === from)!;
  for (const next of planned.filter(({ number }) => number >= from)) {
    rung = next;
    onAgenda ||= rung.audience.includes('agenda');
    const found = await people(rung.audience);
    if (found.length) return { rung, people: found, nobody, onAgenda };
    nobody.push(rung.number);
  }
  return { rung, people: [], nobody, onAgenda };
}
