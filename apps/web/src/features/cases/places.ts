import {
  type CaseSeat,
  type CaseView,
  caseStream,
  holdsAny,
  type OpenPart,
  PART_READERS,
  PARTS,
  type Part,
  parseStream,
  partStream,
  type PartView,
  type Standing,
  type StreamName,
} from '#libs/domain';
import type { OutboxEntry } from '../../live/outbox-rules.js';

/** Where what is written goes: to everybody in the case, into a restricted part, or into one that begins with it. */
export type Where =
  { kind: 'common' } | { kind: 'part'; partId: string } | { kind: 'new'; part: Part; agencyIds: string[] };

/** A place in a case to which one can write, and who will read it there. */
export interface Place {
  /** The name of its draft. Two places never share one. */
  key: string;
  where: Where;
  /** Null for the common part. */
  part: Part | null;
  /** The agencies that read it, with their people. */
  seats: readonly CaseSeat[];
  /** Its stream, and so its lane in the outbox; null as long as nothing was said in a part that begins. */
  stream: StreamName | null;
  /** It begins with a message of one's own that the server does not have yet. */
  beginning: 'waits' | 'refused' | null;
}

/** What somebody is for an agency; null when that is not known here. */
type StandingsOf = (agencyId: string, personId: string) => readonly Standing[] | null;

/** What places are made from. */
export interface Known {
  view: CaseView;
  /** The parts that one reads; null while they are not known. */
  parts: readonly PartView[] | null;
  entries: readonly OutboxEntry[];
  agencyId: string;
  standingsOf: StandingsOf;
}

/** The name under which the draft for a place is kept. */
export const placeKey = (where: Where): string => {
  if (where.kind === 'common') return 'common';
  return where.kind === 'part' ? `part.${where.partId}` : `new.${where.part}`;
};

/** What a draft's name says about where it was written. A new part begins again with one's own agency alone. */
export function whereOf(key: string): Where | null {
  const [kind, name = ''] = key.split('.');
  // A message written anew belongs where it was said.
  if (kind === 'edit') {
    const stream = parseStream(name);
    return stream?.kind === 'part' ? { kind: 'part', partId: stream.id } : { kind: 'common' };
  }
  if (kind === 'part') return { kind: 'part', partId: name };
  const part = PARTS.find((one) => one === name);
  if (kind === 'new' && part) return { kind: 'new', part, agencyIds: [] };
  return kind === 'common' ? { kind: 'common' } : null;
}

/** The drafts by their names that were written for one place, those of messages written anew as well. */
export const draftsFor = (where: Where, keys: readonly string[]): string[] =>
  keys.filter((key) => {
    const there = whereOf(key);
    return there !== null && placeKey(there) === placeKey(where);
  });

export const commonPlace = (view: CaseView): Place => ({
  key: 'common',
  where: { kind: 'common' },
  part: null,
  seats: view.seats,
  stream: caseStream(view.id),
  beginning: null,
});

/** The parts of a case that one reads, and those that begin with what still waits on this device. */
export function partPlaces({ view, parts, entries, agencyId, standingsOf }: Known): Place[] {
  const read = (parts ?? []).map((part): Place => ({
    key: `part.${part.id}`,
    where: { kind: 'part', partId: part.id },
    part: part.part,
    seats: part.seats,
    stream: partStream(part.id),
    beginning: null,
  }));
  const begun = entries.flatMap((entry): Place[] => {
    const { caseId, partId, part, agencyIds } = entry.input as OpenPart;
    if (entry.name !== 'part.open' || caseId !== view.id || parts?.some(({ id }) => id === partId)) return [];
    return [
      {
        key: `part.${partId}`,
        where: { kind: 'part', partId },
        part,
        seats: partSeats(view, [agencyId, ...agencyIds], standingsOf),
        stream: partStream(partId),
        beginning: entry.state === 'refused' ? 'refused' : 'waits',
      },
    ];
  });
  return [...read, ...begun].sort((a, b) => PARTS.indexOf(a.part!) - PARTS.indexOf(b.part!));
}

/** The kinds of which one's agency has no part in this case yet. */
export const openKinds = (places: readonly Place[]): Part[] =>
  PARTS.filter((part) => !places.some((place) => place.part === part));

/** The place that was chosen; null when one can no longer write there. */
export function placeOf(where: Where, known: Known): Place | null {
  if (where.kind === 'common') return commonPlace(known.view);
  if (where.kind === 'part') return partPlaces(known).find(({ key }) => key === placeKey(where)) ?? null;
  return {
    key: placeKey(where),
    where,
    part: where.part,
    seats: partSeats(known.view, [known.agencyId, ...where.agencyIds], known.standingsOf),
    stream: null,
    beginning: null,
  };
}

/** Who would read a part that begins: of each agency in the case those whose role reads parts. */
function partSeats(view: CaseView, agencyIds: readonly string[], standingsOf: StandingsOf): CaseSeat[] {
  return view.seats
    .filter((seat) => agencyIds.includes(seat.agencyId))
    .map(({ agencyId, people }) => ({
      agencyId,
      people: people.filter((person) => {
        const standings = standingsOf(agencyId, person);
        return standings === null || holdsAny({ standings }, PART_READERS);
      }),
    }));
}

/** How many people read a place. */
export const countReaders = (seats: readonly CaseSeat[]): number => new Set(seats.flatMap(({ people }) => people)).size;
