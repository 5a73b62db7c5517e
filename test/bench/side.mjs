import { openBarazaCase } from './baraza-case.mjs';
import { PostBook } from './post-book.mjs';
import { openReferenceRoom } from './reference-room.mjs';

/**
 * One server as it is measured: a channel with members on it, the doors by which one of them posts, and the book of what
 * is under way.
 * @typedef {{name: string, pid: number, book: PostBook, doors: Record<'socket'|'http', (words: string) => Promise<object>>,
 *   close: () => void}} Side
 */

/** @param {(buffer: Buffer, start: number, end: number) => void} [watch] sees every frame too */
async function openSide(open, name, server, members, watch) {
  const book = new PostBook(members);
  const channel = await open(server, members, (member, buffer, start, end) => {
    book.received(member, buffer, start, end);
    watch?.(buffer, start, end);
  });
  return { ...channel, name, pid: server.pid, book };
}

/** A case of Baraza. */
export const barazaSide = (server, members, watch) => openSide(openBarazaCase, 'Baraza', server, members, watch);

/** A room of the reference. */
export const referenceSide = (server, members, name = 'the reference') =>
  openSide(openReferenceRoom, name, server, members);
