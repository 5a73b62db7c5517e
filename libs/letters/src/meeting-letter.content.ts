import { instantOf, type Language, mentionsReference, type Promised } from '#libs/domain';
import { inert, type LetterContent, type LetterLink } from '#libs/delivery';
import { LETTER_WORDS } from './letter.words.js';
import type { LetterItem, MeetingFacts, MeetingOccasion, ReplyLink } from './meeting-letter.js';
import { MEETING_WORDS } from './meeting.words.js';
import { LONGEST, sayable } from './sayable.js';
import type { MeetingWords } from './words/meeting-word-table.js';

/**
 * Writes a letter about a meeting. Which series it is, when, where and about what stands behind a first paragraph that is the same
 * for everybody; of what is confidential nothing stands in it (B1).
 * @param address where the meeting is opened by whoever signs in
 * @param answers where its receiver says whether they come without signing in, in the order in which they are offered; none where
 *   they take no part
 */
export function writeMeetingLetter(
  language: Language,
  { kind, facts }: MeetingOccasion,
  address: string,
  answers: readonly ReplyLink[] = [],
): LetterContent {
  const { locale, greeting, copy, ending } = LETTER_WORDS[language];
  const words = MEETING_WORDS[language];
  const { subject, lead, otherwise, button } = words.kinds[kind];
  const off = kind === 'meeting_cancelled';
  const series = sayable(facts.series);
  const place = off ? null : placeOf(facts.place);
  return {
    language,
    subject,
    greeting,
    paragraphs: [
      lead,
      ...(series ? [words.series(series)] : []),
      ...when(words, locale, facts, off),
      ...(place ? [words.place(place)] : []),
    ],
    ...(facts.agenda.length
      ? { list: { heading: words.agenda, lines: facts.agenda.map((item) => lineOf(words, item)) } }
      : {}),
    links: answers.length ? offered(words, answers, address) : [{ label: button, address }],
    copy,
    remarks: [...(answers.length ? [words.byLink] : []), otherwise, words.why, ending],
  };
}

const offered = (words: MeetingWords, answers: readonly ReplyLink[], address: string): LetterLink[] => [
  ...answers.map(({ reply, address: at }) => ({ label: words.replies[reply], address: at })),
  { label: words.open, address, aside: true },
];

/** When it is, where its series is; and when that is where the reader's table is, if the clocks there show something else. */
function when(words: MeetingWords, locale: string, { start, minutes, zone }: MeetingFacts, off: boolean): string[] {
  const there = timeIn(locale, start, start.zone);
  if (off) return [words.wasOn(there)];
  const here = timeIn(locale, start, zone);
  return [
    words.begins(there, minutes),
    ...(clock(start, start.zone) === clock(start, zone) ? [] : [words.elsewhere(here)]),
  ];
}

/** A day and a time with its zone, named as the clocks call it and as the place is called. */
function timeIn(locale: string, start: Required<Promised>, zone: string): string {
  const time = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(instantOf(start));
  return zone === 'UTC' ? time : `${time} (${zone})`;
}

const clock = (start: Required<Promised>, zone: string): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(instantOf(start));

function lineOf(words: MeetingWords, { apart, part, title, minutes, papers }: LetterItem): string {
  if (apart === 'named') return words.named;
  const typed = sayable(title ?? null);
  const ofCase = apart === 'case' || (title && !typed);
  const name = ofCase ? words.aboutCase : part ? words.parts[part] : (typed ?? words.untitled);
  const more = [...(minutes ? [words.minutes(minutes)] : []), ...(papers ? [words.papers(papers)] : [])];
  return more.length ? `${name} (${more.join(', ')})` : name;
}

/** Where it is. An address to which one goes by a browser stays one; everything else is what it is elsewhere in letters. */
function placeOf(typed: string | null): string | null {
  if (!typed || mentionsReference(typed)) return null;
  const words = typed.split(/\s+/u).map((word) => (isAddress(word) ? word : inert(word)));
  // Words that would make a link only together are looked at together.
  return words.some(isAddress) ? words.filter(Boolean).join(' ').slice(0, LONGEST) : inert(typed, LONGEST) || null;
}

/** True for an address of the web that says nothing of who signs in, and in which nothing is hidden. */
function isAddress(word: string): boolean {
  if (!/^https:\/\/[\x21-\x7e]+$/.test(word) || !URL.canParse(word)) return false;
  const { username, password, hostname } = new URL(word);
  return !username && !password && hostname.includes('.') && !hostname.startsWith('xn--');
}
