import { describe, expect, it } from '@jest/globals';
import { type LinkWindow, takeLinkSecret } from './link-secret.js';

const SECRET = 'Zm9yLXRlc3RzLW9ubHktbm90aGluZy1vcGVucy1oZXJl'.slice(0, 43);

/** A window as far as the address bar and the tab's storage go. */
function windowAt(pathname: string, hash: string, kept: Record<string, string> = {}) {
  const shown: string[] = [];
  const window = {
    location: { pathname, hash, search: '' },
    history: { state: null, replaceState: (_: unknown, __: string, path: string) => shown.push(path) },
    sessionStorage: {
      setItem: (key: string, value: string) => void (kept[key] = value),
      removeItem: (key: string) => void delete kept[key],
    },
  };
  takeLinkSecret(window as unknown as LinkWindow);
  return { shown, kept };
}

describe('the secret of a one-time link', () => {
  it('leaves the address bar and stays in the tab', () => {
    const { shown, kept } = windowAt('/invitation', `#${SECRET}`);
    expect(shown).toEqual(['/invitation']);
    expect(kept).toEqual({ 'baraza.link./invitation': SECRET });
  });

  it('is not taken from pages that no link leads to', () => {
    expect(windowAt('/cases', `#${SECRET}`)).toEqual({ shown: [], kept: {} });
  });

  it('is the code of a card on the page of whoever was shown one, and nothing else there', () => {
    const code = '7K2M9QX4TD0BH3VN5RW5';
    expect(windowAt('/card', `#${code}`)).toEqual({ shown: ['/card'], kept: { 'baraza.link./card': code } });
    for (const other of [SECRET, code.slice(1), `${code}.finish`])
      expect(windowAt('/card', `#${other}`)).toEqual({ shown: ['/card'], kept: {} });
  });

  it('that was cut off opens nothing, nor does the one before it', () => {
    const { shown, kept } = windowAt('/recover', '#cut-off', { 'baraza.link./recover': SECRET });
    expect(shown).toEqual(['/recover']);
    expect(kept).toEqual({});
  });

  it('that was taken before stays through a reload', () => {
    expect(windowAt('/recover', '', { 'baraza.link./recover': SECRET }).kept).toHaveProperty(['baraza.link./recover']);
  });

  it('of a letter that can be answered comes with what was chosen there, on that page alone', () => {
    expect(windowAt('/answer', `#${SECRET}.finish`)).toEqual({
      shown: ['/answer'],
      kept: { 'baraza.link./answer': SECRET, 'baraza.link./answer.act': 'finish' },
    });
    expect(windowAt('/reply', `#${SECRET}.stand_in`).kept).toHaveProperty(['baraza.link./reply.act'], 'stand_in');
    expect(windowAt('/recover', `#${SECRET}.finish`).kept).toEqual({});
  });
});
