import type { TFunction } from 'i18next';
import { forecastMoved, type GuestItem } from '#libs/domain';
import { dayIn, timeIn } from '../actions/local-time.js';
import { dayInWords } from '../meetings/list/when-words.js';

/** The meeting in whose place and on whose day times are said. */
export interface Spoken {
  t: TFunction;
  language: string;
  /** Its day, `YYYY-MM-DD`, and the zone of its place. */
  start: { date: string; zone: string };
}

/** When something is expected: `15:20`, and on another day than the meeting's with that day before it. */
export function momentInWords(at: number, { language, start }: Omit<Spoken, 't'>): string {
  const day = dayIn(start.zone, at);
  const time = timeIn(start.zone, at);
  return day === start.date ? time : `${dayInWords(day, language, at)}, ${time}`;
}

/** How an item stands, in words: when it is expected, also where that has moved (R4), or that it is current, or over. */
export function stateInWords({ state, expectedAt, insteadOf }: GuestItem, spoken: Spoken): string {
  const { t } = spoken;
  if (state !== 'waiting') return t(`guest.${state}`);
  if (expectedAt === undefined) return t('guest.timeNone');
  const time = momentInWords(expectedAt, spoken);
  if (insteadOf === undefined) return t('guest.expected', { time });
  return t('guest.insteadOf', { time, told: momentInWords(insteadOf, spoken) });
}

/** What was said last of each item to who listens to the page. */
export type Said = ReadonlyMap<string, Pick<GuestItem, 'state' | 'expectedAt'>>;

/** Items of which there is news for who listens: they stand otherwise, or are expected more than ten minutes from what was said. */
export const newsIn = (items: readonly GuestItem[], said: Said): GuestItem[] =>
  items.filter(({ itemId, state, expectedAt }) => {
    const before = said.get(itemId);
    if (!before) return true;
    if (before.state !== state || (before.expectedAt === undefined) !== (expectedAt === undefined)) return true;
    return before.expectedAt !== undefined && forecastMoved(before.expectedAt, expectedAt!);
  });
