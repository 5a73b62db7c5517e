import { type Cell, createCell, RefusedError } from '#libs/client';
import { FILE_MAX, FILES_MAX, type RefusalAnswer, type StreamName } from '#libs/domain';
import type { UnsentFile } from '../../live/outbox-rules.js';
import type { Upload } from '../../live/uploads.js';

/** A file that is to hang on the next message. */
export interface Attachment extends UnsentFile {
  /** How many bytes have left. */
  sent: number;
  state: 'uploading' | 'ready' | 'failed';
  /** Why it failed: refused for a reason, too large to begin with, or nobody answered. */
  trouble: RefusalAnswer['error'] | 'too_big' | 'no_answer' | null;
}

/** The files for one place, from the moment they were chosen. */
export interface Attachments {
  list: Cell<readonly Attachment[]>;
  /** Begins to put them up; answers how many were too many. */
  add: (files: readonly File[]) => number;
  remove: (id: string) => void;
  /** Tries one again that failed; a file that the server refused goes under an id of its own. */
  again: (id: string) => void;
  /** Tries again what nobody had answered. */
  wake: () => void;
  /** They go with a message now, or were let go. */
  clear: () => void;
  /** A message was taken back: what was to go with it stands here again. It was put up before the message was sent. */
  putBack: (files: readonly UnsentFile[]) => void;
}

type PutUp = (id: string, stream: StreamName, file: Blob, onProgress: (sent: number) => void) => Upload;

/** The files that are put up for one stream and no other. */
export function createAttachments(stream: StreamName, putUp: PutUp, newId: () => string): Attachments {
  const list = createCell<readonly Attachment[]>([]);
  const files = new Map<string, File>();
  const running = new Map<string, Upload>();
  const change = (id: string, by: Partial<Attachment>) =>
    list.set(list.get().map((one) => (one.id === id ? { ...one, ...by } : one)));

  function begin(id: string) {
    const file = files.get(id);
    if (!file) return;
    if (file.size > FILE_MAX) return change(id, { state: 'failed', trouble: 'too_big' });
    const upload = putUp(id, stream, file, (sent) => change(id, { sent }));
    running.set(id, upload);
    upload.done.then(
      (ref) => change(id, { state: 'ready', kind: ref.kind, type: ref.type, bytes: ref.bytes, trouble: null }),
      (error: unknown) =>
        change(id, { state: 'failed', trouble: error instanceof RefusedError ? error.refusal : 'no_answer' }),
    );
  }
  function remove(id: string) {
    list.set(list.get().filter((one) => one.id !== id));
    files.delete(id);
    running.get(id)?.stop();
    running.delete(id);
  }
  function clear() {
    for (const { id } of list.get()) remove(id);
  }
  function again(id: string) {
    const found = list.get().find((one) => one.id === id);
    const file = files.get(id);
    if (found?.state !== 'failed' || !file) return;
    const next = found.trouble === 'no_answer' ? id : newId();
    files.delete(id);
    files.set(next, file);
    list.set(
      list.get().map((one) => (one.id === id ? { ...one, id: next, sent: 0, state: 'uploading', trouble: null } : one)),
    );
    begin(next);
  }
  return {
    list,
    add(chosen) {
      const room = Math.max(0, FILES_MAX - list.get().length);
      const taken = chosen.slice(0, room).map((file) => [newId(), file] as const);
      for (const [id, file] of taken) files.set(id, file);
      list.set([
        ...list.get(),
        ...taken.map(([id, { type, size }]): Attachment => {
          const kind = type.startsWith('image/') ? 'picture' : 'document';
          return { id, kind, bytes: size, sent: 0, state: 'uploading', trouble: null };
        }),
      ]);
      for (const [id] of taken) begin(id);
      return chosen.length - taken.length;
    },
    remove,
    again,
    wake() {
      for (const { id, trouble } of list.get()) if (trouble === 'no_answer') again(id);
    },
    clear,
    putBack(taken) {
      const back = taken
        .filter(({ id }) => !list.get().some((one) => one.id === id))
        .map((file): Attachment => ({ ...file, sent: file.bytes, state: 'ready', trouble: null }));
      list.set([...back, ...list.get()].slice(0, FILES_MAX));
    },
  };
}
