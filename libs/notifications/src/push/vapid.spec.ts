import { createECDH } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { InstallationKey } from '#libs/kernel';
import { openBrowser, sealBrowser } from './browser.js';
import { vapidKeys } from './vapid.js';

const key = new InstallationKey(Buffer.alloc(32, 7));
const other = new InstallationKey(Buffer.alloc(32, 8));

it('gives an installation the same keys each time, and another one others', () => {
  const { publicKey, privateKey } = vapidKeys(key);
  expect(vapidKeys(key)).toEqual({ publicKey, privateKey });
  expect(vapidKeys(other).publicKey).not.toBe(publicKey);
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(Buffer.from(privateKey, 'base64url'));
  expect(curve.getPublicKey().toString('base64url')).toBe(publicKey);
});

it('keeps where a browser is reached so that only this installation reads it', () => {
  const browser = { endpoint: 'https://push.example.org/a', p256dh: 'B', auth: 'x' };
  const kept = sealBrowser(key, browser);
  expect(kept.sealed.toString('latin1')).not.toContain('example');
  expect(openBrowser(key, kept)).toEqual(browser);
  expect(() => openBrowser(other, kept)).toThrow();
});
