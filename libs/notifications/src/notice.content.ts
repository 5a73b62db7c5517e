import {
  ACCEPT_STEP,
  type AnswerAct,
  instantOf,
  type Language,
  type Promised,
  SHARE_OVER_STEP,
  toldAs,
} from '#libs/domain';
import type { LetterContent } from '#libs/delivery';

import type { DueNotice } from './notice.js';
import { NOTICE_WORDS } from './notice.words.js';

type Written = Pick<DueNotice, 'language' | 'kind' | 'number' | 'audience' | 'due' | 'standsIn'>;

/**
 * Writes the letter of a notice. Everybody who is told as the same gets the same words: neither what it is about nor whom it
 * concerns stands in them.
 * @param now milliseconds since 1970, by the installation's clock
 * @param address where it is opened
 * @param answers what its reader can answer by a link of their own, and where
 */
export function writeNotice(
  { language, kind, number, audience, due, standsIn }: Written,
  now: number,
  address: string,
  answers: readonly { act: AnswerAct; address: string }[] = [],
): LetterContent {
  const words = NOTICE_WORDS[language];
  const { subject, lead, accept, over, isDue, wasDue, next, button, answering } = words.reminders[kind];
  const told = toldAs(audience);
  const special = number === ACCEPT_STEP ? accept : number === SHARE_OVER_STEP ? over : undefined;
  const asked = special ?? { lead: lead[told], next: next[told] };
  const time = readable(words.locale, due);
  return {
    language,
    subject,
    greeting: words.greeting,
    paragraphs: [
      asked.lead,
      instantOf(due) > now ? isDue(time) : wasDue(time),
      asked.next,
      ...(standsIn ? [words.standsIn] : []),
      ...(answering && answers.length ? [answering.here] : []),
    ],
    links: [
      ...(answering ? answers : []).map(({ act, address: at }) => ({
        label: answering!.acts[act],
        address: at,
        ...(act === 'snooze' ? { aside: true } : {}),
      })),
      { label: button, address, ...(answers.length ? { aside: true } : {}) },
    ],
    copy: words.copy,
    remarks: [words.why, words.ending],
  };
}

/** Writes the letter that somebody sends to themselves, to see whether it arrives. */
export function writeTry(language: Language, address: string): LetterContent {
  const { greeting, trying, copy, ending } = NOTICE_WORDS[language];
  return {
    language,
    subject: trying.subject,
    greeting,
    paragraphs: [trying.lead, trying.next],
    links: [{ label: trying.button, address }],
    copy,
    remarks: [ending],
  };
}

/** The day as people write it in the letter's language, and the time with its zone where one was promised. */
function readable(locale: string, due: Promised): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (due.time === undefined)
    return new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }).format(new Date(`${due.date}T00:00Z`));
  return new Intl.DateTimeFormat(locale, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone: due.zone,
  }).format(new Date(instantOf(due)));
}
