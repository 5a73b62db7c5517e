import type { Answers } from './answers.js';

/** What every step of first use is given. */
export interface StepProps {
  answers: Answers;
  change: (next: Partial<Answers>) => void;
  /** To the step after this one. */
  onNext: () => void;
  onBack: () => void;
}
