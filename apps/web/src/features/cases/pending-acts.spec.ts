import { describe, expect, it } from '@jest/globals';
import { caseStream } from '#libs/domain';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { pendingOf, pinnedWith, signsWith } from './pending-acts.js';
import { rowKey } from './thread.js';

const LANE = caseStream('00000000-0000-4000-8000-000000000001');
const entry = (name: string, input: object, state: OutboxEntry['state'] = 'waiting') =>
  ({ id: name, lane: LANE, name, input, state }) as OutboxEntry;

describe('what waits to be sent', () => {
  it('stands as words at the end, and as an act on the message that it is about', () => {
    const said = entry('message.post', { words: 'Nine.' });
    const edit = entry('message.edit', { seq: 3, words: 'Ten.' });
    const { said: words, about } = pendingOf([said, edit, entry('agency.admit', {})], () => true);
    expect(words).toEqual([said]);
    expect(about).toEqual(new Map([[rowKey(LANE, 3), [edit]]]));
  });

  it('stands by itself where the message that was written anew is no longer read: no word is lost', () => {
    const edit = entry('message.edit', { seq: 3, words: 'Ten.' }, 'refused');
    const { said, about } = pendingOf([edit, entry('message.pin', { seq: 3, on: true })], () => false);
    expect(said).toEqual([edit]);
    expect([...about.values()].flat().map(({ name }) => name)).toEqual(['message.pin']);
  });

  it('shows signs and pins as they will be, and as they are where it was refused', () => {
    const signs = { agree: ['ben', 'ana'] };
    const off = { seq: 3, sign: 'agree', on: false };
    expect(signsWith(signs, [entry('message.react', off)], 'ana')).toEqual({ agree: ['ben'] });
    expect(signsWith(signs, [entry('message.react', off, 'refused')], 'ana')).toBe(signs);
    expect(signsWith({}, [entry('message.react', { ...off, on: true })], 'ana')).toEqual({ agree: ['ana'] });
    expect(pinnedWith(false, [entry('message.pin', { on: true })])).toBe(true);
    expect(pinnedWith(false, [entry('message.pin', { on: true }, 'refused')])).toBe(false);
  });
});
