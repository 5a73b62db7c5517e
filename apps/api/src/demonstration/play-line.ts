import { editMessage, openPart, pinMessage, postMessage, reactToMessage, withdrawMessage } from '#libs/cases';
import type { MentionInput } from '#libs/domain';
import type { Act } from './act.js';
import { actorOf } from './actor-of.js';
import { AGENCIES, type AgencyKey, PEOPLE, type PersonKey } from './data/athens.table.js';
import { minutesToSigns } from './data/minutes-to-signs.js';
import type { After, Line, MentionKey } from './data/talk.js';
import type { Told } from './told.js';

const MINUTE_MS = 60_000;

/**
 * What one line becomes: its message, or the opening of a part where it is the first one there; then signs, pin, another
 * wording and taking back, minutes later.
 * @param at when it is said, in milliseconds since 1970
 * @param name its name within the demonstration
 * @param opensFor the agencies for which it opens its part; undefined where the part is there already
 */
export function playLine(line: Line, at: number, name: string, told: Told, opensFor?: readonly AgencyKey[]): Act[] {
  const of = told.handle;
  const signed = minutesToSigns(line.at);
  const later = (minutes: number, by: PersonKey, what: string, perform: Act['perform']): Act => ({
    at: at + minutes * MINUTE_MS,
    by,
    name: `${name} ${what}`,
    of,
    perform,
  });
  const it = (): { caseId: string; seq: number } | { partId: string; seq: number } => ({
    ...told.channel(line.part),
    seq: told.seqOf(name),
  });
  const { edited, withdrawn } = line;
  return [
    { at, by: line.by, name, of, perform: opensFor ? openWith(line, name, told, opensFor) : sayOf(line, name, told) },
    ...(line.pinned
      ? [later(signed, line.by, 'pinned', async (give) => void (await give(pinMessage, { ...it(), on: true })))]
      : []),
    ...(line.reactions ?? []).map(([sign, by]) =>
      later(signed, by, `${sign} ${by}`, async (give) => {
        await give(reactToMessage, { ...it(), sign, on: true });
      }),
    ),
    ...(edited
      ? [
          later(minutesOf(edited.after), line.by, 'edited', async (give) => {
            await give(editMessage, { ...it(), words: edited.words, ...mentionsIn(line, edited.words) });
          }),
        ]
      : []),
    ...(withdrawn
      ? [
          later(minutesOf(withdrawn.after), line.by, 'withdrawn', async (give) => {
            await give(withdrawMessage, it());
          }),
        ]
      : []),
  ];
}

const minutesOf = (after: After): number => Number(after.slice(0, -1));

/** The line as a message. */
function sayOf(line: Line, name: string, told: Told): Act['perform'] {
  return async (give) => {
    const { seq } = await give(postMessage, {
      ...told.channel(line.part),
      words: line.words,
      ...mentionsIn(line, line.words),
      ...(line.replyTo === undefined ? {} : { replyTo: told.seqOf(line.replyTo) }),
    });
    told.keep(seq, name, line.ref);
  };
}

/** The line as the first one of its part. */
function openWith(line: Line, name: string, told: Told, opensFor: readonly AgencyKey[]): Act['perform'] {
  const own = actorOf(line.by).agencyId;
  return async (give) => {
    const { seq } = await give(openPart, {
      ...told.channel(line.part),
      caseId: told.caseId,
      part: line.part,
      agencyIds: opensFor.map((key) => AGENCIES[key]).filter((id) => id !== own),
      words: line.words,
      ...mentionsIn(line, line.words),
    });
    told.keep(seq, name, line.ref);
  };
}

/** The line's mentions, as far as they stand in these words. */
function mentionsIn({ mentions = [] }: Line, words: string): { mentions?: MentionInput[] } {
  return mentions.length && words.includes('@') ? { mentions: mentions.map(asMention) } : {};
}

const asMention = (key: MentionKey): MentionInput =>
  key.startsWith('agency:')
    ? { agency: AGENCIES[key.slice('agency:'.length) as AgencyKey] }
    : { person: PEOPLE[key as PersonKey] };
