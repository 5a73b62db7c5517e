import { describe, expect, it } from '@jest/globals';
import { createDrafts } from './drafts.js';
import { ownStore } from './own-store.js';
import { createSeen, newIn } from './seen.js';

function aStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const row = (id: string, head: number) => ({
  id,
  head,
  reference: '',
  handle: '',
  status: 'open' as const,
  leadAgencyId: '',
  agencyIds: [],
  lastAt: '',
});

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

  it('counts as new only what came after the first look on this device', () => {
    const storage = aStorage();
    const seen = createSeen(ownStore('eleni', storage));
    seen.begin([row('one', 40)]);
    seen.begin([row('two', 3)]);
    expect(newIn(row('one', 42), seen.map.get())).toBe(2);
    expect(newIn(row('two', 3), seen.map.get())).toBe(3);
    seen.own('one', 42);
    expect(newIn(row('one', 42), seen.map.get())).toBe(2);
    seen.mark('one', 41);
    seen.own('one', 42);
    seen.mark('one', 41);
    seen.own('three', 1);
    expect(newIn(row('three', 1), seen.map.get())).toBe(0);
    expect(newIn(row('one', 42), createSeen(ownStore('eleni', storage)).map.get())).toBe(0);
  });
});
