import type { WireEvent } from '../event.js';
import type { Mention, Sign } from './message.js';

/** What became of a message after it was posted. */
export interface MessageNote {
  /** The texts that it was given later, oldest first; the last one counts. A text is null once its words are gone. */
  editions: { at: string; words: string | null; mentions: readonly Mention[] }[];
  /** When and by whom it was taken back. */
  withdrawn: { at: string; by: WireEvent['by'] } | null;
  /** Who put which sign to it, in the order in which they did. */
  signs: Partial<Record<Sign, string[]>>;
}

const UNTOUCHED: MessageNote = { editions: [], withdrawn: null, signs: {} };

/** What became of each message that these events are about, by its number. The events may overlap and come in any order. */
export function notesOf(events: Iterable<WireEvent>): Map<number, MessageNote> {
  const ordered = new Map<number, WireEvent>();
  // Words that are gone in one delivery are gone.
  for (const event of events) if (ordered.get(event.seq)?.words !== null) ordered.set(event.seq, event);
  const notes = new Map<number, MessageNote>();
  for (const seq of [...ordered.keys()].sort((a, b) => a - b)) {
    const event = ordered.get(seq)!;
    const about = aboutOf(event);
    if (about !== null) notes.set(about, noted(notes.get(about) ?? UNTOUCHED, event));
  }
  return notes;
}

/** The number of the message that an event is about; null for one that stands for itself. */
export function aboutOf(event: WireEvent): number | null {
  switch (event.type) {
    case 'message.edited':
    case 'message.withdrawn':
    case 'message.reacted':
    case 'message.pinned':
      return event.data.seq;
    default:
      return null;
  }
}

function noted(note: MessageNote, event: WireEvent): MessageNote {
  switch (event.type) {
    case 'message.edited':
      return {
        ...note,
        editions: [...note.editions, { at: event.at, words: event.words ?? null, mentions: event.data.mentions ?? [] }],
      };
    case 'message.withdrawn':
      return {
        editions: note.editions.map((edition) => ({ ...edition, words: null })),
        withdrawn: { at: event.at, by: event.by },
        signs: {},
      };
    case 'message.reacted':
      return { ...note, signs: withSign(note.signs, event.data.sign, event.by?.person ?? '', event.data.on) };
    default:
      return note;
  }
}

function withSign(signs: MessageNote['signs'], sign: Sign, person: string, on: boolean): MessageNote['signs'] {
  const others = (signs[sign] ?? []).filter((one) => one !== person);
  const people = on ? [...others, person] : others;
  const { [sign]: _, ...rest } = signs;
  return people.length ? { ...rest, [sign]: people } : rest;
}
