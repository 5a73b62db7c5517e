import { type FindMessages, foldWords, type Search, type TaskForceView, wordsOf } from '#libs/domain';

/** Somebody, or an agency, that a name may stand for. */
export interface Named {
  id: string;
  name: string;
  /** The agencies for which a person works; none for whoever no longer sits at the table. */
  agencies: string[];
}

/** What became of a name that was typed: nobody's, somebody's, or one of several. */
export type Meant =
  | { kind: 'unknown'; typed: string }
  | { kind: 'known'; typed: string; one: Named }
  | { kind: 'several'; typed: string; all: Named[] };

/** What of a search was understood, by the directory. */
export interface Understood {
  from: Meant | null;
  agency: Meant | null;
  before: string | null;
  /** What is asked of the server; null while a name is not clear, or when nothing was typed that could be looked for. */
  sought: FindMessages | null;
}

/** Which of several was chosen, by the name that was typed. */
export type Chosen = ReadonlyMap<string, string>;

const SEVERAL = 6;

export function understood(search: Search, table: TaskForceView | undefined, chosen: Chosen): Understood {
  const from = search.from === null ? null : meant(search.from, peopleOf(table), chosen);
  const agency = search.agency === null ? null : meant(search.agency, agenciesOf(table), chosen);
  const clear = [from, agency].every((one) => one === null || one.kind === 'known');
  const { terms, phrases, begun, before } = search;
  const empty = wordsOf([...terms, ...phrases].join(' ')).length === 0 && !from && !agency && !before;
  const sought: FindMessages = { terms, phrases, begun };
  if (from?.kind === 'known') sought.from = from.one.id;
  if (agency?.kind === 'known') sought.agency = agency.one.id;
  if (before !== null) sought.before = dayBegins(before).toISOString();
  return { from, agency, before, sought: clear && !empty ? sought : null };
}

/** When a day begins where the reader is. */
export const dayBegins = (day: string): Date => new Date(`${day}T00:00:00`);

function peopleOf(table: TaskForceView | undefined): Named[] {
  const people = new Map<string, Named>();
  for (const agency of table?.agencies ?? []) {
    for (const { id, name } of agency.people) {
      const known = people.get(id);
      if (known) known.agencies.push(agency.name);
      else people.set(id, { id, name, agencies: [agency.name] });
    }
  }
  for (const { id, name } of table?.former ?? []) if (!people.has(id)) people.set(id, { id, name, agencies: [] });
  return [...people.values()];
}

const agenciesOf = (table: TaskForceView | undefined): (Named & { short: string })[] =>
  (table?.agencies ?? []).map(({ id, name, shortName }) => ({ id, name, short: shortName, agencies: [] }));

/** The whole name goes before its beginning, and that before words anywhere in it. */
function meant(typed: string, known: readonly (Named & { short?: string })[], chosen: Chosen): Meant {
  const picked = known.find(({ id }) => id === chosen.get(typed));
  if (picked) return { kind: 'known', typed, one: picked };
  const sought = wordsOf(typed);
  const whole = sought.join(' ');
  const tests = [
    (name: string) => wordsOf(name).join(' ') === whole,
    (name: string) => wordsOf(name).join(' ').startsWith(whole),
    (name: string) => sought.every((word) => wordsOf(name).some((one) => one.startsWith(word))),
  ];
  for (const test of sought.length > 0 && foldWords(typed) ? tests : []) {
    const all = known.filter(({ name, short }) => test(name) || (short !== undefined && test(short)));
    if (all.length === 1) return { kind: 'known', typed, one: all[0]! };
    if (all.length > 1) return { kind: 'several', typed, all: all.slice(0, SEVERAL) };
  }
  return { kind: 'unknown', typed };
}
