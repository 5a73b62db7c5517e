import type { RefusalAnswer } from '#libs/domain';

/** The server answered no; `answer` says why, in its own sentence. Final: the same question gets the same answer. */
export class RefusedError extends Error {
  readonly refusal: RefusalAnswer['error'];

  constructor(refusal: RefusalAnswer['error']) {
    super(refusal.sentence);
    this.name = 'RefusedError';
    this.refusal = refusal;
  }
}

/** Why it was refused, in the server's words: its sentence, and for a wrong field what is wrong with it. */
export const reasonOf = ({ sentence, fields }: RefusalAnswer['error']): string =>
  [sentence, ...Object.values(fields ?? {}).map((wrong) => wrong.join(', '))].join(' ');

/** No answer came: the line is down, or it took too long. What was asked may or may not have happened. */
export class NoAnswerError extends Error {
  constructor() {
    super('no answer');
    this.name = 'NoAnswerError';
  }
}

/** True when an answer is a refusal. */
export const isRefusal = (answer: unknown): answer is RefusalAnswer =>
  typeof answer === 'object' && answer !== null && 'error' in answer;

/** The answer, or its refusal thrown. */
export function unlessRefused<T>(answer: T | RefusalAnswer): T {
  if (isRefusal(answer)) throw new RefusedError(answer.error);
  return answer;
}
