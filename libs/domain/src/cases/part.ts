/**
 * The restricted parts that a case can have, beside the common one that everybody in it reads. Each is a stream of its own,
 * with readers of its own; whoever does not read it cannot tell whether it exists.
 */
export const PARTS = [
  'health',
  'hiv',
  'mental_health',
  'sexual_health',
  'identity',
  'safety',
  'justice',
  'place',
] as const;
export type Part = (typeof PARTS)[number];
