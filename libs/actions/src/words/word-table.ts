import type { ActionPriority, ActionStatus } from '#libs/domain';

/** The columns of an exported list, in their order. */
export const CSV_COLUMNS = [
  'dueDate',
  'dueTime',
  'zone',
  'late',
  'what',
  'person',
  'place',
  'status',
  'priority',
  'agency',
  'holder',
  'moves',
  'address',
  'notice',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** The words of what leaves a queue, in one language. Another language is the same table; a missing word does not compile. */
export interface QueueWords {
  columns: Record<CsvColumn, string>;
  status: Record<ActionStatus, string>;
  priority: Record<ActionPriority, string>;
  yes: string;
  /** Where it was agreed: in the common part of a case, in a restricted one, or in a meeting. */
  common: string;
  part: string;
  meeting: string;
  /** All that a calendar says: neither what is to be done, nor for whom. */
  due: string;
}
