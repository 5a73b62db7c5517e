import { v7 } from 'uuid';

/** The values behind the names in `<...>`. */
export type Bound = Map<string, string>;

const NAME = /<([^<>]+)>/g;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** What a value looks like, by the last word of its name; the values of `text` and `time` are not kept. */
const LOOKS: Record<string, string> = {
  text: '[\\s\\S]*',
  time: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z',
  reference: 'S-[0-9A-HJKMNP-TV-Z]{10}',
  secret: '[\\w-]{43}',
};
const lastWord = (name: string): string => name.split(' ').at(-1)!;
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Puts in what is known. What is new in something that is sent is made by the client: a UUIDv7. */
export const filled = (text: string, bound: Bound): string =>
  text.replace(NAME, (_, name: string) => {
    if (!bound.has(name)) bound.set(name, v7());
    return bound.get(name)!;
  });

/** Null when the text is as written, and then new names are bound; else what is wrong. */
export function differsText(written: string, found: string, bound: Bound): string | null {
  const names: string[] = [];
  const pattern = written.split(NAME).map((part, place) => {
    if (place % 2 === 0) return literally(part);
    names.push(part);
    return `(${bound.has(part) ? literally(bound.get(part)!) : (LOOKS[lastWord(part)] ?? UUID)})`;
  });
  const match = new RegExp(`^${pattern.join('')}$`).exec(found);
  if (!match) return `is "${found}" and not "${written}"`;
  names.forEach((name, place) => {
    if (!['text', 'time'].includes(lastWord(name))) bound.set(name, match[place + 1]!);
  });
  return null;
}

const MORE = '...';

/** Null when what was found is as written, key by key; else where and how it differs. */
export function differs(written: unknown, found: unknown, bound: Bound, at = 'the answer'): string | null {
  if (typeof written === 'string' && typeof found === 'string') {
    const wrong = differsText(written, found, bound);
    return wrong && `${at} ${wrong}`;
  }
  if (Array.isArray(written)) return Array.isArray(found) ? differsList(written, found, bound, at) : `${at} is no list`;
  if (typeof written !== 'object' || written === null)
    return written === found ? null : `${at} is ${JSON.stringify(found)} and not ${JSON.stringify(written)}`;
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return `${at} is no object`;
  const entries = Object.entries(written).map(([key, value]) => [filled(key, bound), value as unknown] as const);
  const known = new Set(entries.map(([key]) => key));
  const extra = Object.keys(found).filter((key) => !known.has(key));
  if (extra.length && !known.has(MORE)) return `${at} has ${extra.join(', ')} beside what is written`;
  for (const [key, value] of entries) {
    if (key === MORE) continue;
    if (!(key in found)) return `${at} has no ${key}`;
    const wrong = differs(value, (found as Record<string, unknown>)[key], bound, `${at}.${key}`);
    if (wrong) return wrong;
  }
  return null;
}

/** Entries in their order; "..." lets any others stand between them. */
function differsList(written: unknown[], found: unknown[], bound: Bound, at: string): string | null {
  const entries = written.filter((entry) => entry !== MORE);
  if (entries.length === written.length && written.length !== found.length)
    return `${at} has ${found.length} entries and not ${written.length}`;
  let place = 0;
  let wrong: string | null = null;
  for (const entry of entries) {
    for (; place < found.length; place++) {
      const tried = new Map(bound);
      wrong = differs(entry, found[place], tried, `${at}[${place}]`);
      if (!wrong) for (const [name, value] of tried) bound.set(name, value);
      if (!wrong || entries.length === written.length) break;
    }
    if (wrong || place >= found.length) return wrong ?? `${at} has no ${JSON.stringify(entry)}`;
    place++;
  }
  return null;
}
