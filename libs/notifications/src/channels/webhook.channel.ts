import { type Fate, postOutward } from '#libs/delivery';
import type { Channel, ChannelParts } from '../channel.js';
import type { DueNotice } from '../notice.js';
import { type WebhookTarget, wayStore } from '../way.store.js';
import { signedWebhook, webhookSecret } from '../webhook/signed-webhook.js';

/** Told to the system of an agency, signed as Standard Webhooks has it. Ids, a date and a number: no words, no names. */
export const webhookChannel: Channel = {
  name: 'webhook',
  isOn: ({ WEBHOOKS }) => WEBHOOKS === 'on',
  setting: () => ({ setBy: 'agency' }),
  open: (parts) => ({
    async send(notice) {
      const target = await wayStore.webhookTarget(parts.pool, notice);
      if (!target) return { refused: 'no_system' };
      if (target.isOff) return { refused: 'system_gone' };
      return post(parts, target, notice.id, 'reminder.climbed', dataOf(notice));
    },
    async prepare({ id, agencyId, db }) {
      const target = agencyId === undefined ? null : await wayStore.webhook(db, agencyId);
      if (!target) return { refused: 'no_system' };
      return () => post(parts, target, id, 'test', { agencyId: target.agencyId });
    },
    close: () => undefined,
  }),
};

const dataOf = ({ taskForceId, agencyId, kind, subjectId, due, number, audience }: DueNotice): object => ({
  taskForceId,
  agencyId,
  kind,
  subjectId,
  due,
  step: number,
  audience,
});

async function post(parts: ChannelParts, to: WebhookTarget, id: string, type: string, data: object): Promise<Fate> {
  const { key, config, clock, pool } = parts;
  const answer = await postOutward(to.address, {
    ...signedWebhook(webhookSecret(key, to), id, clock.now(), { type, data }),
    privateToo: config.WEBHOOKS_PRIVATE === 'allowed',
  });
  if (!('status' in answer)) return answer;
  const { status, waitS } = answer;
  if (status >= 200 && status < 300) return 'sent';
  if (status === 410) {
    await wayStore.webhookGone(pool, to);
    return { refused: 'system_gone', answer: status };
  }
  if (status >= 300 && status < 400) return { retry: 'sent_elsewhere', answer: status };
  return { retry: status === 429 ? 'asked_to_wait' : 'not_taken', answer: status, waitS };
}
