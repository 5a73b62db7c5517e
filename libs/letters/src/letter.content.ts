import type { Language } from '#libs/domain';
import { inert, type LetterContent } from '#libs/delivery';

import { LINK_KINDS, type NoticeKind, type Occasion } from './letter.js';
import { LETTER_WORDS } from './letter.words.js';
import type { LetterWords } from './words/word-table.js';

/**
 * Writes a letter. Subjects and first paragraphs are the same for everybody.
 * @param link the address with its secret, for the kinds that carry one
 */
export function writeLetter(language: Language, occasion: Occasion, link: string | null): LetterContent {
  const words = LETTER_WORDS[language];
  const common = { language, greeting: words.greeting };
  if (!carriesLink(occasion)) return { ...common, ...noticeOf(words, occasion), links: [] };
  const address = neededFor(occasion, link);
  const { subject, lead, until, button, otherwise } = words.links[occasion.kind];
  const people = occasion.kind === 'invitation' ? aboutInvitation(words, occasion.facts) : [];
  const end = until(readable(words.locale, occasion.facts.expiresAt, occasion.facts.zone));
  return {
    ...common,
    subject,
    paragraphs: [lead, ...people, end],
    links: [{ label: button, address }],
    copy: words.copy,
    remarks: [otherwise, words.ending],
  };
}

type Notice = Extract<Occasion, { kind: NoticeKind }>;

const carriesLink = (occasion: Occasion): occasion is Exclude<Occasion, Notice> =>
  LINK_KINDS.some((kind) => kind === occasion.kind);

function neededFor({ kind }: Occasion, link: string | null): string {
  if (!link) throw new Error(`a letter of the kind ${kind} needs its link`);
  return link;
}

function noticeOf(
  words: LetterWords,
  { kind, facts: { at, zone, device } }: Notice,
): Pick<LetterContent, 'subject' | 'paragraphs' | 'remarks'> {
  const { subject, lead, otherwise } = words.notices[kind];
  const facts = [
    ...(at ? [words.happened(readable(words.locale, at, zone || 'UTC'))] : []),
    ...(device ? [words.device(inert(device))] : []),
  ];
  return { subject, paragraphs: [lead, ...facts, otherwise], remarks: [words.ending] };
}

const aboutInvitation = (
  words: LetterWords,
  { invitedBy, agency, taskForce, name }: Extract<Occasion, { kind: 'invitation' }>['facts'],
): string[] => [
  words.invitedBy({ invitedBy: inert(invitedBy), agency: inert(agency), taskForce: inert(taskForce) }),
  words.meantFor(inert(name)),
];

/** A day and a time with its zone, as people write them in the letter's language. */
const readable = (locale: string, time: string, zone: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(new Date(time));
