import type { Steps } from './ladder.js';
import { RUNGS_MAX } from './ladder-parts.js';
import { type LadderProblem, problemsInLadder } from './problems-in-ladder.js';

const SENTENCES: Record<LadderProblem, (rung: number | null) => string> = {
  no_rungs: () => 'A ladder needs at least one rung.',
  too_many: () => `A ladder has at most ${RUNGS_MAX} rungs. Take some away.`,
  numbers: (rung) => `Rungs are numbered 1, 2, 3 and so on: rung ${rung} has another number.`,
  no_audience: (rung) => `Rung ${rung} speaks to nobody. Choose somebody.`,
  no_channels: (rung) => `Rung ${rung} goes nowhere. Choose how it reaches people.`,
  never_comes: (rung) => `Rung ${rung} would never come: it must lie within a year of the due date. Bring it nearer.`,
  out_of_order: (rung) => `Rung ${rung} must come later than the one below it.`,
  no_top: () => 'The last rung must speak to the chair or put it on the next agenda.',
};

/** What is wrong with a ladder as a whole, in sentences that say what to do; nothing if it can be climbed. */
export const wrongInLadder = (ladder: Pick<Steps, 'rungs'>): string[] =>
  problemsInLadder(ladder).map(({ rung, problem }) => SENTENCES[problem](rung));
