import { expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { InstallationKey } from '#libs/kernel';
import { shownSecret, signedWebhook, webhookSecret } from './signed-webhook.js';

const key = new InstallationKey(Buffer.alloc(32, 7));
const of = (secretId: string): Buffer => webhookSecret(key, { agencyId: 'shelter', secretId });

it('is believed by whoever checks it as the standard says, and by nobody who has another secret', () => {
  const { headers, body } = signedWebhook(of('1'), 'an-id', new Date(), { type: 'test', data: { step: 1 } });
  expect(new Webhook(shownSecret(of('1'))).verify(body, headers)).toMatchObject({ type: 'test', data: { step: 1 } });
  expect(() => new Webhook(shownSecret(of('2'))).verify(body, headers)).toThrow();
  expect(() => new Webhook(shownSecret(of('1'))).verify(body.replace('1', '2'), headers)).toThrow();
  expect(() => new Webhook(shownSecret(of('1'))).verify(body, { ...headers, 'webhook-id': 'another' })).toThrow();
});

it('is refused by them when it is old', () => {
  const { headers, body } = signedWebhook(of('1'), 'an-id', new Date(Date.now() - 6 * 60_000), {
    type: 'test',
    data: {},
  });
  expect(() => new Webhook(shownSecret(of('1'))).verify(body, headers)).toThrow(/old/);
});
