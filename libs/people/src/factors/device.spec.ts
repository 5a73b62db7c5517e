import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './device.js';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (Android 14; Mobile; rv:126.0) Gecko/126.0 Firefox/126.0', 'Firefox on Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/120.0.0.0 Safari/537.36`, 'Chrome on Chrome OS'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} HeadlessChrome/120.0.0.0 Safari/537.36`, 'Chrome on Linux'],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/120.0.0.0 Safari/537.36 Edg/120.0`,
      'Microsoft Edge on Windows',
    ],
    [
      `Mozilla/5.0 (Linux; Android 13; SM-G991B) ${WEBKIT} SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36`,
      'Samsung Internet for Android',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:126.0) Gecko/20100101 Firefox/126.0', 'Firefox on macOS'],
  ])('%s is told apart from others', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });

  it('that says nothing of itself is empty', () => {
    for (const userAgent of [undefined, '', ' ', 'node', 'curl/8.5.0', '\u0000', ')(', 'Mozilla/5.0'])
      expect(deviceOf(userAgent)).toBe('');
  });

  it('carries no words of whoever made up a browser', () => {
    for (const userAgent of ['Call this number/1.0 (now)', '<b>Hello</b>/1.0 (x)', 'https://example.com/ Click/2 (y)'])
      expect(deviceOf(userAgent)).toBe('');
  });

  it('that never ends what it says of itself costs nothing, and is short', () => {
    const from = performance.now();
    for (const part of ['Firefox/1 ', '(', 'Android ', 'Version/', '\u{1F600}', ' ', '/'])
      expect(deviceOf(part.repeat(100_000)).length).toBeLessThanOrEqual(60);
    expect(performance.now() - from).toBeLessThan(500);
  });
});
