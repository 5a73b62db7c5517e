import type { WordSuggestion } from '#libs/domain';
import type { TextChange } from './markup-keys.js';

/** The one stretch in which two texts differ: where it begins in both, and where it ends in each. */
function difference(before: string, after: string): { start: number; endBefore: number; endAfter: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { start, endBefore: before.length - same, endAfter: after.length - same };
}

/** The suggestions where their words stand after the text was changed; without those whose words were changed. */
export function moved(list: readonly WordSuggestion[], before: string, after: string): WordSuggestion[] {
  if (before === after || list.length === 0) return [...list];
  const { start, endBefore, endAfter } = difference(before, after);
  return list.flatMap((one) => {
    const by = one.start >= endBefore ? endAfter - endBefore : 0;
    if (by === 0 && one.end > start && one.start < endBefore) return [];
    const next = { ...one, start: one.start + by, end: one.end + by };
    return after.slice(next.start, next.end) === one.found ? [next] : [];
  });
}

/** What has to be typed to come from one text to another; the caret stands behind it. */
export function changeBetween(before: string, after: string): TextChange {
  const { start, endBefore, endAfter } = difference(before, after);
  return { start, end: endBefore, words: after.slice(start, endAfter), select: [endAfter, endAfter] };
}
