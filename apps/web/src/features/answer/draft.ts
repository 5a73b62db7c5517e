import type { AnswerAct, Promised } from '#libs/domain';

/** What somebody is about to answer. */
export interface Draft {
  act: AnswerAct;
  words: string;
  /** `YYYY-MM-DD`, or empty. */
  day: string;
}

/** What is still missing before it can be sent: what shows that it is done, why it is late, and until when. */
export function lacks({ act, words, day }: Draft, now: number): ('words' | 'day')[] {
  const needsWords = act === 'finish' || act === 'move';
  const isPast = day < new Date(now).toISOString().slice(0, 10);
  return [
    ...(needsWords && !words.trim() ? (['words'] as const) : []),
    ...(act === 'move' && (day === '' || isPast) ? (['day'] as const) : []),
  ];
}

/** What is sent: only what goes with the act. */
export function answerOf({ act, words, day }: Draft, zone: string): { act: AnswerAct; words?: string; due?: Promised } {
  const said = words.trim();
  return {
    act,
    ...(act !== 'accept' && act !== 'snooze' && said ? { words: said } : {}),
    ...(act === 'move' ? { due: { date: day, zone } } : {}),
  };
}
