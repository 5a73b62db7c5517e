import { Refusal } from '../errors.js';

/** How the order of who leads is changed. */
export const ROTA_CHANGES = ['swap', 'skip'] as const;
export type RotaChangeHow = (typeof ROTA_CHANGES)[number];

/** A change of the order in which people lead the meetings of a series. Why stands in words. */
export interface RotaChange {
  how: RotaChangeHow;
  /** The day that the rule gave the meeting that somebody else leads now. */
  original: string;
  /** The other meeting, whose chair it was exchanged with. */
  withOriginal?: string;
  /** Who was to lead it, and who does now. */
  personId: string;
  insteadId: string;
}

/** A change as it is kept: who made it, and when; milliseconds since 1970. */
export interface KeptRotaChange extends RotaChange {
  by: string;
  at: number;
  /** The number of the event that says why. */
  seq: number;
}

/** The order of who leads, as far as it can be changed. */
export interface Rota {
  rotaIds: readonly string[];
  /** Meetings that were held, by the day that the rule gave each; in order. */
  held: readonly string[];
  /** Those that lie ahead, in the order in which they begin. */
  ahead: readonly string[];
  changes: readonly RotaChange[];
}

/**
 * Who leads which of the meetings that lie ahead, by the day that the rule gave each: one after the other, as it was changed since. Whoever
 * is passed over has their turn in the next round. A change for a meeting that was taken off has no effect any more.
 */
export function chairsAhead({ rotaIds, held, ahead, changes }: Rota): Map<string, string> {
  if (!rotaIds.length) return new Map();
  const days = [...held, ...ahead];
  const chairs = Array.from({ length: days.length + changes.length }, (_, place) => rotaIds[place % rotaIds.length]!);
  for (const { how, original, withOriginal } of changes) {
    const place = days.indexOf(original);
    const other = withOriginal === undefined ? -1 : days.indexOf(withOriginal);
    if (place < 0 || (how === 'swap' && other < 0)) continue;
    if (how === 'skip') chairs.splice(place, 1);
    else [chairs[place], chairs[other]] = [chairs[other]!, chairs[place]!];
  }
  return new Map(ahead.map((day, place) => [day, chairs[held.length + place]!]));
}

/**
 * Two people exchange the meetings that they lead.
 * @throws Refusal `invalid_input` for a day on which no meeting lies ahead; `illegal_move` where the same person leads both
 */
export function swapChairs(rota: Rota, original: string, withOriginal: string): RotaChange {
  const chairs = chairsAhead(rota);
  const [personId, insteadId] = [chairAt(chairs, 'original', original), chairAt(chairs, 'withOriginal', withOriginal)];
  if (personId === insteadId) throw new Refusal('illegal_move', { withOriginal: ['is led by the same person'] });
  return { how: 'swap', original, withOriginal, personId, insteadId };
}

/**
 * Whoever was to lead a meeting is passed over: the next one leads it, and each after them one meeting earlier.
 * @throws Refusal `invalid_input` for a day on which no meeting lies ahead; `illegal_move` where nobody else would lead it
 */
export function skipChair(rota: Rota, original: string): RotaChange {
  const personId = chairAt(chairsAhead(rota), 'original', original);
  const skip = { how: 'skip', original, personId, insteadId: personId } as const;
  const insteadId = chairsAhead({ ...rota, changes: [...rota.changes, skip] }).get(original)!;
  if (insteadId === personId) throw new Refusal('illegal_move', { original: ['would be led by nobody else'] });
  return { ...skip, insteadId };
}

function chairAt(chairs: ReadonlyMap<string, string>, field: string, original: string): string {
  const found = chairs.get(original);
  if (found === undefined)
    throw new Refusal('invalid_input', { [field]: ['is no meeting to come whose chair follows from an order'] });
  return found;
}
