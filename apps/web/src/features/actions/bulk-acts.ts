import type { ActionRow, RefusalAnswer } from '#libs/domain';
import type { Outcome } from '../../live/outbox.js';
import type { ActionStep } from './action-steps.js';

/** What can be done with several at once: each is a command of its own. */
export const BULK_STEPS = ['accept', 'finish', 'verify', 'hold'] as const satisfies readonly ActionStep[];
export type BulkStep = (typeof BULK_STEPS)[number];

/** How far doing it with several has come. */
export interface BulkReport {
  count: number;
  went: number;
  failed: readonly { id: string; title: string | null; refusal: RefusalAnswer['error'] }[];
}

export const begun = (count: number): BulkReport => ({ count, went: 0, failed: [] });

/** With one more that has ended. What its author took back counts as neither: it was left as it was. */
export function withEnded(
  report: BulkReport,
  { id, title }: Pick<ActionRow, 'id' | 'title'>,
  outcome: Outcome,
): BulkReport {
  if (outcome.kind === 'done') return { ...report, went: report.went + 1 };
  if (outcome.kind === 'taken_back') return { ...report, count: report.count - 1 };
  return { ...report, failed: [...report.failed, { id, title, refusal: outcome.refusal }] };
}

/** Whether all have ended. */
export const isOver = ({ count, went, failed }: BulkReport): boolean => went + failed.length >= count;
