import { agencyOf } from './data/agency-of.js';
import type { Conversation, Line, Step } from './data/talk.js';
import { randomFrom } from './random-from.js';

/** Names to use, made of a thing and what it is like; with a number they are enough for any table. */
const LIKE = ['Blue', 'Green', 'Quiet', 'Early', 'Late', 'Round', 'Bright', 'Slow', 'Small', 'Warm', 'Plain', 'Far'];
const THING = ['lamp', 'scarf', 'boat', 'bench', 'kite', 'cup', 'door', 'stair', 'tram', 'olive', 'drum', 'page'];

/**
 * The cases themselves, and then so many more that there are `times` as many: each follows the course of one of them, and its
 * lines are those that the same agency said in the same part at about the same stage of some case. One at a time, never all
 * of them in memory; the same `seed` makes the same ones.
 * @param times a whole number, 1 or more
 */
export function* scaled(cases: readonly Conversation[], times: number, seed = 1): Generator<Conversation> {
  yield* cases;
  if (times <= 1) return;
  const said = linesBySituation(cases);
  const random = randomFrom(seed);
  for (let round = 1; round < times; round += 1)
    for (const [place, one] of cases.entries()) {
      const number = (round - 1) * cases.length + place;
      yield retold(one, nameOf(number), said, random);
    }
}

const nameOf = (number: number): string =>
  `${LIKE[number % LIKE.length]!} ${THING[Math.floor(number / LIKE.length) % THING.length]!} ${number + 1}`;

/** The course of one case with other words and another name. */
function retold(
  one: Conversation,
  handle: string,
  said: ReadonlyMap<string, readonly string[]>,
  random: () => number,
): Conversation {
  const steps = one.steps.map((step, place): Step => {
    if (!('words' in step)) return step;
    const others = said.get(situationOf(step, place, one.steps.length)) ?? [];
    // A line that calls somebody keeps its words: who is called must be there to read them.
    if (step.mentions || others.length === 0) return step;
    const { edited, ...line } = step;
    const pick = (): string => others[Math.floor(random() * others.length)]!;
    const words = pick();
    return edited ? { ...line, words, edited: { ...edited, words: `${words} ${pick()}` } } : { ...line, words };
  });
  return { ...one, handle, steps };
}

/** What was said without calling anybody, by situation. */
function linesBySituation(cases: readonly Conversation[]): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const { steps } of cases)
    for (const [place, step] of steps.entries()) {
      if (!('words' in step) || step.mentions || step.withdrawn) continue;
      const situation = situationOf(step, place, steps.length);
      said.set(situation, [...(said.get(situation) ?? []), step.edited?.words ?? step.words]);
    }
  return said;
}

/** For which agency, in which part and in which third of the case somebody speaks. */
const situationOf = ({ by, part }: Line, place: number, length: number): string =>
  [agencyOf(by), part ?? 'common', Math.floor((3 * place) / length)].join(' ');
