import type { Readable } from 'node:stream';
import { type Actor, FILE_MAX, type FileRef, type FileType, Refusal, refuseFile, type StreamName } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { type Bytes, newStoreKey } from './bytes.js';
import { keepFile, refuseWithoutRoom } from './commands/keep-file.js';
import { type FileRow, loadFile, refOf } from './file.queries.js';
import { type FileLimits, fileStore } from './file.store.js';
import { type Arrived, type Incoming, pictureOf, previewOf, receive } from './incoming.js';
import { Lane } from './lane.js';
import type { Look } from './looks/look-at.js';
import { PICTURE_FORMATS } from './looks/picture-formats.js';
import { scan } from './scanner.js';

/** How many files of one person arrive at once, and how many of all. */
const AT_ONCE = 4;
const ALL_AT_ONCE = 24;
const MB = 1024 * 1024;

/** A file that somebody sends: under which id, to which stream, how many bytes as far as is said. */
export interface Sent {
  id: string;
  stream: StreamName;
  body: Readable;
  declared: number;
}

/** What is kept of a file: what it is, and where its bytes wait to be put into the store. */
interface Kept extends Pick<FileRef, 'type' | 'bytes' | 'width' | 'height'> {
  path: string;
  preview?: string;
}

type Parts = Pick<Kernel, 'config' | 'log' | 'runner' | 'unitOfWork'> & { bytes: Bytes; incoming: Incoming };

/** Takes files in. Nothing of a file is named anywhere before it was looked at, scanned, and stands in the store. */
export class Intake {
  private readonly lane = new Lane();
  private readonly arriving = new Map<string, number>();

  private readonly limits: FileLimits;

  constructor(private readonly parts: Parts) {
    const { FILES_PER_PERSON_MB, FILES_TOTAL_MB } = parts.config;
    this.limits = { dayMax: FILES_PER_PERSON_MB * MB, totalMax: FILES_TOTAL_MB * MB };
  }

  /**
   * Takes a file of somebody and answers how messages name it. Sent again under the same id it answers the same; with
   * other bytes it is refused. The right is asked before anything is read, and again when the file stands.
   */
  async take(actor: Actor, sent: Sent): Promise<FileRef> {
    const { unitOfWork, incoming } = this.parts;
    if (sent.declared > FILE_MAX) throw refuseFile('size');
    const before = await unitOfWork.read(actor, async (db) => {
      const there = await loadFile(db, sent.id);
      // What was taken before needs no new room; who may send it is asked in any case.
      const asked = there ? 0 : sent.declared;
      const room = await fileStore.room(db, sent.stream, asked, this.limits);
      if (!there || room === 'not_found') refuseWithoutRoom(room);
      return there;
    });
    return this.besideOthers(actor.personId, async () => {
      const place = await this.onDisk(() => incoming.place());
      try {
        const arrived = await this.onDisk(() => receive(sent.body, place));
        return before ? sameAgain(before, sent.stream, arrived) : await this.keep(actor, sent, arrived);
      } finally {
        await incoming.clear(place).catch(() => undefined);
      }
    });
  }

  private async besideOthers<T>(person: string, work: () => Promise<T>): Promise<T> {
    const own = this.arriving.get(person) ?? 0;
    if (own >= AT_ONCE) throw refuseFile('at_once');
    if ([...this.arriving.values()].reduce((sum, count) => sum + count, 0) >= ALL_AT_ONCE) throw new Refusal('busy');
    this.arriving.set(person, own + 1);
    try {
      return await work();
    } finally {
      const left = this.arriving.get(person)! - 1;
      if (left) this.arriving.set(person, left);
      else this.arriving.delete(person);
    }
  }

  private async keep(actor: Actor, { id, stream }: Sent, arrived: Arrived): Promise<FileRef> {
    const given = { fileId: id, stream, received: arrived.bytes, hash: arrived.hash };
    const { lookAt } = await import('./looks/look-at.js');
    const look = await this.onDisk(() => this.lane.run(() => lookAt(arrived.path)));
    if (await this.isInfected(arrived.path, actor)) {
      await this.note(actor, id, { ...given, state: 'refused', type: typeOf(look), bytes: 0 });
      throw refuseFile('infected');
    }
    const { type, bytes, width, height, path, preview } = await this.onDisk(() => this.ready(look, arrived));
    const keys = { storeKey: newStoreKey(), ...(preview ? { previewKey: newStoreKey() } : {}) };
    await this.put(keys.storeKey, path);
    if (preview) await this.put(keys.previewKey!, preview);
    const size = width && height ? { width, height } : {};
    // What fails from here on leaves bytes that belong to no file, and a sweep removes them: whether the row stands is not
    // always known.
    const row = await this.note(actor, id, { ...given, state: 'ready', type, bytes, ...size, ...keys });
    // Sent twice at once, it was noted as the other.
    if (row.storeKey !== keys.storeKey) for (const key of Object.values(keys)) await this.parts.bytes.remove(key);
    return sameAgain(row, stream, arrived);
  }

  /** A document as it came; a picture made anew, one after the other. */
  private async ready(look: Look, { path, bytes }: Arrived): Promise<Kept> {
    if (!('picture' in look)) return { type: look.type, bytes, path };
    // The libraries of files are loaded by the first file: most starts of a server come long before it.
    const { makeAnew } = await import('./looks/picture.js');
    const [picture, preview] = [pictureOf(path), previewOf(path)];
    const made = await this.lane.run(() => makeAnew(look.picture, path, picture, preview));
    return { ...made, path: picture, preview };
  }

  private async isInfected(path: string, { personId }: Actor): Promise<boolean> {
    const { config, log } = this.parts;
    if (config.CLAMD_SOCKET === '') return false;
    const verdict = await scan(config.CLAMD_SOCKET, path).catch((error: Error) => {
      log.warn(
        { error: error.name, code: (error as NodeJS.ErrnoException).code },
        'the scanner of files does not answer',
      );
      throw refuseFile('scanner');
    });
    if (verdict === 'infected') log.warn({ person: personId }, 'the scanner refused a file');
    return verdict === 'infected';
  }

  /** Notes a file by the one command for it, and answers what stands under its id now. */
  private async note(actor: Actor, id: string, input: object): Promise<FileRow> {
    const { runner, unitOfWork } = this.parts;
    await runner.run(keepFile, actor, id, { ...input, ...this.limits });
    const row = await unitOfWork.read(actor, (db) => loadFile(db, id));
    // Taken before, and given up since.
    if (!row) throw new Refusal('command_id_reused');
    return row;
  }

  private async put(key: string, path: string): Promise<void> {
    await this.parts.bytes.put(key, path).catch((error: NodeJS.ErrnoException) => {
      this.parts.log.warn({ error: error.name, code: error.code }, 'the store of files takes nothing');
      throw refuseFile('no_room');
    });
  }

  /** A disk that takes nothing is a trouble of ours, which passes: whoever sends is told so, and everything else goes on. */
  private async onDisk<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { code, syscall, message } = error as NodeJS.ErrnoException;
      // The operating system's own words; the library of pictures passes them on in a sentence.
      if (syscall === undefined && !/no space left|read-only file system|input\/output error/i.test(message))
        throw error;
      this.parts.log.warn({ code }, 'the disk of files takes nothing');
      throw refuseFile('no_room');
    }
  }
}

const typeOf = (look: Look): FileType => ('picture' in look ? PICTURE_FORMATS[look.picture] : look.type);

/** What stands under an id, for whoever sent the same bytes to the same stream under it; else it was something else. */
function sameAgain(row: FileRow, stream: StreamName, { hash }: Arrived): FileRef {
  if (row.hash !== hash || row.stream !== stream || row.state === 'gone') throw new Refusal('command_id_reused');
  if (row.state === 'refused') throw refuseFile('infected');
  return refOf(row);
}
