import type { ItemKind } from './item.status.js';

/**
 * The parts of an agenda, in the order in which they are dealt with; a series may leave some out and change their minutes (D4).
 * `takes`: items of these kinds stand here.
 */
export const AGENDA_PARTS = {
  call_to_order: { minutes: 2, takes: [] },
  apologies: { minutes: 3, takes: [] },
  declarations: { minutes: 2, takes: [] },
  agenda: { minutes: 3, takes: [] },
  minutes: { minutes: 5, takes: [] },
  actions: { minutes: 10, takes: [] },
  /** What all agree to without talk: one question for all; any seat may take one out. */
  consent: { minutes: 5, takes: [] },
  carried: { minutes: 0, takes: [] },
  decisions: { minutes: 0, takes: ['decision'] },
  case_reviews: { minutes: 0, takes: ['case_review'] },
  discussion: { minutes: 0, takes: ['discussion', 'standing'] },
  information: { minutes: 0, takes: ['information'] },
  other_business: { minutes: 5, takes: [] },
  read_back: { minutes: 5, takes: [] },
  next_meeting: { minutes: 2, takes: [] },
  close: { minutes: 0, takes: [] },
} as const satisfies Record<string, { minutes: number; takes: readonly ItemKind[] }>;

export type AgendaPart = keyof typeof AGENDA_PARTS;
export const AGENDA_ORDER = Object.keys(AGENDA_PARTS) as AgendaPart[];

/** An item, as far as its place on an agenda goes. */
export interface AgendaPlace {
  itemId: string;
  kind: ItemKind;
  /** A part of every meeting is itself where it stands. */
  part?: AgendaPart;
  /** How often it was carried. */
  carried: number;
  /** It stands in the block that is agreed to at once. */
  consent: boolean;
  /** It came after people were called, or too late. */
  late: boolean;
  /** When it first stood on an agenda; milliseconds since 1970. */
  since: number;
  /** Its place before, among those of the same part; lower is earlier. */
  position: number;
}

/** In which part of the agenda an item stands. */
export function partOf({
  kind,
  part,
  carried,
  consent,
  late,
}: Omit<AgendaPlace, 'itemId' | 'since' | 'position'>): AgendaPart {
  if (part) return part;
  if (consent) return 'consent';
  if (late) return 'other_business';
  if (carried > 0) return 'carried';
  return AGENDA_ORDER.find((part) => (AGENDA_PARTS[part].takes as readonly ItemKind[]).includes(kind)) ?? 'discussion';
}

/**
 * The items of an agenda in their order: part by part; within one what was carried before what is new, the oldest of it first,
 * and then as they stood (C8).
 */
export const inOrderOfBusiness = <Item extends AgendaPlace>(items: readonly Item[]): Item[] =>
  [...items].sort(
    (a, b) =>
      AGENDA_ORDER.indexOf(partOf(a)) - AGENDA_ORDER.indexOf(partOf(b)) ||
      Number(b.carried > 0) - Number(a.carried > 0) ||
      (a.carried > 0 ? a.since - b.since : 0) ||
      a.position - b.position,
  );
