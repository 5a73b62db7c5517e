import type { TFunction } from 'i18next';
import type { Missed } from './missed.js';

/** What somebody missed, in a few short sentences; nothing is said of what there is none of. */
export function missedWords({ now, of, left, ended, adopted, ours }: Missed, t: TFunction): string {
  const numbers = adopted.flatMap(({ number }) => number ?? []).join(', ');
  return [
    ...(now ? [t('running.missed.now', { number: now.number, of })] : []),
    ...(left === undefined ? [] : [t('running.missed.left', { count: left })]),
    ...(ended.length ? [t('running.missed.ended', { count: ended.length })] : []),
    ...(adopted.length ? [t('running.missed.adopted', { count: adopted.length, numbers })] : []),
    ...(ours.length ? [t('running.missed.ours', { count: ours.length })] : []),
  ].join(' ');
}
