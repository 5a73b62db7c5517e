import type { SeriesDecision } from '#libs/domain';

/** So many are shown at once: whoever looks for another one writes more of it. */
const SHOWN = 5;

/** Decisions whose number or text has all these words, the latest first; without words, the latest. */
export function decisionsFound(decisions: readonly SeriesDecision[], words: string): SeriesDecision[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const has = ({ number, text }: SeriesDecision): boolean => {
    const all = `${number} ${text ?? ''}`.toLocaleLowerCase();
    return wanted.every((word) => all.includes(word));
  };
  return [...decisions].reverse().filter(has).slice(0, SHOWN);
}
