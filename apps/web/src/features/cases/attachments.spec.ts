import { describe, expect, it } from '@jest/globals';
import { NoAnswerError, RefusedError } from '#libs/client';
import { type FileRef, REFUSALS } from '#libs/domain';
import { createAttachments } from './attachments.js';

const settle = () => new Promise((resolve) => setTimeout(resolve));
const picture = (size = 3) => ({ type: 'image/jpeg', size }) as File;

/** A server that answers each file as it is told. */
function anUpload() {
  const asked: { id: string; answer: (end: FileRef | Error) => void; stopped: boolean }[] = [];
  let made = 0;
  const attachments = createAttachments(
    'case/00000000-0000-4000-8000-000000000001',
    (id) => {
      let answer!: (end: FileRef | Error) => void;
      const done = new Promise<FileRef>((resolve, reject) => {
        answer = (end) => (end instanceof Error ? reject(end) : resolve(end));
      });
      const one = { id, answer, stopped: false };
      asked.push(one);
      return { done, stop: () => (one.stopped = true) };
    },
    () => `file-${++made}`,
  );
  return { attachments, asked, now: () => attachments.list.get() };
}
const ref = (id: string): FileRef => ({ id, kind: 'picture', type: 'image/jpeg', bytes: 2 });
const refused = () =>
  new RefusedError({ code: 'invalid_input', ...REFUSALS.invalid_input, fields: { file: ['is empty'] } });

describe('files that are to hang on a message', () => {
  it('go up as soon as they were chosen, and are what the server made of them', async () => {
    const { attachments, asked, now } = anUpload();
    attachments.add([picture()]);
    expect(now()).toMatchObject([{ state: 'uploading', kind: 'picture', bytes: 3 }]);
    asked[0]!.answer(ref('file-1'));
    await settle();
    expect(now()).toMatchObject([{ state: 'ready', type: 'image/jpeg', bytes: 2 }]);
  });

  it('go again under the same id when nobody answered, and under a new one when they were refused', async () => {
    const { attachments, asked, now } = anUpload();
    attachments.add([picture()]);
    asked[0]!.answer(new NoAnswerError());
    await settle();
    expect(now()).toMatchObject([{ state: 'failed', trouble: 'no_answer' }]);
    attachments.wake();
    expect(asked[1]!.id).toBe('file-1');
    asked[1]!.answer(refused());
    await settle();
    attachments.wake();
    expect(asked).toHaveLength(2);
    attachments.again('file-1');
    expect(asked[2]!.id).toBe('file-2');
  });

  it('are not begun when they are too large, and are no more than a message carries', () => {
    const { attachments, asked, now } = anUpload();
    attachments.add([picture(21 * 1024 * 1024)]);
    expect(asked).toHaveLength(0);
    expect(now()).toMatchObject([{ trouble: 'too_big' }]);
    expect(attachments.add(Array.from({ length: 12 }, () => picture()))).toBe(3);
  });

  it('go with a message, and stand here again when it is taken back', async () => {
    const { attachments, asked, now } = anUpload();
    attachments.add([picture()]);
    asked[0]!.answer(ref('file-1'));
    await settle();
    attachments.clear();
    expect(now()).toEqual([]);
    const taken = [ref('file-1'), ref('file-sent-before-the-page-was-loaded-anew')];
    for (let twice = 0; twice < 2; twice++) attachments.putBack(taken);
    expect(now()).toMatchObject(taken.map(({ id }) => ({ id, state: 'ready', bytes: 2, sent: 2 })));
  });

  it('stop when they are taken away', () => {
    const { attachments, asked, now } = anUpload();
    attachments.add([picture()]);
    attachments.remove('file-1');
    expect(asked[0]!.stopped).toBe(true);
    expect(now()).toEqual([]);
  });
});
