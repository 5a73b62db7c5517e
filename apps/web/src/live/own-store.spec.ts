import { describe, expect, it } from '@jest/globals';
import { createDrafts } from './drafts.js';
import { ownStore } from './own-store.js';

function aStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('what one person keeps on a device', () => {
  it('keeps a draft for each case and person, through a reload', () => {
    const storage = aStorage();
    createDrafts(ownStore('eleni', storage)).of('one').set('half a sent');
    expect(createDrafts(ownStore('eleni', storage)).of('one').get()).toBe('half a sent');
    expect(createDrafts(ownStore('eleni', storage)).of('two').get()).toBe('');
    expect(createDrafts(ownStore('petros', storage)).of('one').get()).toBe('');
  });

  it('puts words back in front of what is being typed', () => {
    const drafts = createDrafts(ownStore('eleni', aStorage()));
    drafts.of('one').set('new');
    drafts.putBack('one', 'old');
    expect(drafts.of('one').get()).toBe('old\nnew');
  });

  it('goes on without storage', () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    const store = ownStore('eleni', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    store.set('key', 'value');
    expect(store.get('key')).toBe('value');
    expect(store.get('other')).toBeNull();
  });
});
