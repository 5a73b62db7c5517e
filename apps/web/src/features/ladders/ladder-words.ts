import type { TFunction } from 'i18next';
import type { Rung, RungOffset } from '#libs/domain';
import { localeOf } from '../../words/locale.js';
import { UNITS } from './draft.js';

export interface InWords {
  t: TFunction;
  language: string;
}

/** When a step comes: "3 working days before". */
export function offsetInWords(offset: RungOffset, { t, language }: InWords): string {
  const said = UNITS.filter((unit) => offset[unit]);
  if (!said.length) return t('ladders.at');
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  const distance = list.format(
    said.map((unit) => t(`ladders.${offset.clock}.${unit}`, { count: Math.abs(offset[unit]!) })),
  );
  return t(offset[said[0]!]! < 0 ? 'ladders.before' : 'ladders.after', { distance });
}

/** Whom a step speaks to. */
export const audienceInWords = ({ audience }: Pick<Rung, 'audience'>, { t, language }: InWords): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
    audience.map((one) => t(`reminder.audience.${one}`)),
  );

/** On which ways. */
export const waysInWords = ({ channels }: Pick<Rung, 'channels'>, { t, language }: InWords): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
    channels.map((one) => t(`reminder.way.${one}`)),
  );
