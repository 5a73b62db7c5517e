import type { EntityManager } from 'typeorm';
import type { Language, TriedWay } from '#libs/domain';
import { type Held, languageOf, type Pool } from './held.js';

/** A transaction with somebody's rights. */
export type WayDatabase = EntityManager;

/** A browser that is told, as it is kept: the hash of its endpoint, and how it is reached. */
export interface SealedBrowser {
  mark: Buffer;
  sealed: Buffer;
}

/** An agency's own system. */
export interface WebhookTarget {
  agencyId: string;
  address: string;
  secretId: string;
}

/** An agency of the reader's table. */
export async function loadAgency(db: EntityManager, id: string): Promise<{ id: string } | null> {
  const [agency] = (await db.query('select id from baraza.agency where id = $1', [id])) as { id: string }[];
  return agency ?? null;
}

/** Where people and agencies are told, by functions of the gate. */
export const wayStore = {
  async addPush(db: EntityManager, { mark, sealed }: SealedBrowser): Promise<void> {
    await db.query('select baraza.add_push($1, $2)', [mark, sealed]);
  },

  /** False when there is none of one's own. */
  async removePush(db: EntityManager, mark: Buffer): Promise<boolean> {
    const [row] = (await db.query('select baraza.remove_push($1) as removed', [mark])) as [{ removed: boolean }];
    return row.removed;
  },

  /** The browsers of whom a notice is for. */
  async pushTargets(pool: Pool, { id, lease }: Held): Promise<SealedBrowser[]> {
    return (await pool.query<SealedBrowser>('select mark, sealed from baraza.push_targets($1, $2)', [id, lease])).rows;
  },

  ownPushTargets: (db: EntityManager): Promise<SealedBrowser[]> =>
    db.query('select mark, sealed from baraza.push_targets(null, null)'),

  async dropPush(pool: Pool, mark: Buffer): Promise<void> {
    await pool.query('select baraza.drop_push($1)', [mark]);
  },

  async setWebhook(db: EntityManager, { agencyId, address, secretId }: WebhookTarget): Promise<void> {
    await db.query('select baraza.set_webhook($1, $2, $3)', [agencyId, address, secretId]);
  },

  /** False when there was none. */
  async removeWebhook(db: EntityManager, agencyId: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.remove_webhook($1) as removed', [agencyId])) as [{ removed: boolean }];
    return row.removed;
  },

  /** The system of the agency that a notice is for. */
  async webhookTarget(pool: Pool, { id, lease }: Held): Promise<(WebhookTarget & { isOff: boolean }) | null> {
    const { rows } = await pool.query<WebhookTarget & { isOff: boolean }>(
      'select agency_id as "agencyId", address, secret_id as "secretId", is_off as "isOff" from baraza.webhook_target($1, $2)',
      [id, lease],
    );
    return rows[0] ?? null;
  },

  /** As far as the reader may see it. */
  async webhook(db: EntityManager, agencyId: string): Promise<WebhookTarget | null> {
    const [row] = (await db.query(
      'select agency_id as "agencyId", address, secret_id as "secretId" from baraza.agency_webhook where agency_id = $1',
      [agencyId],
    )) as WebhookTarget[];
    return row ?? null;
  },

  async webhookGone(pool: Pool, { agencyId, secretId }: WebhookTarget): Promise<void> {
    await pool.query('select baraza.webhook_gone($1, $2)', [agencyId, secretId]);
  },

  /** The reader's own address. */
  async ownMail(db: EntityManager): Promise<{ address: string; unreachable: boolean; language: Language } | null> {
    const [row] = (await db.query('select address, unreachable, language from baraza.own_mail()')) as {
      address: string;
      unreachable: boolean;
      language: string;
    }[];
    if (!row) return null;
    return { ...row, language: languageOf(row.language) };
  },

  /** False when it was tried too often within the hour. */
  async beginTest(db: EntityManager, id: string, channel: TriedWay, agencyId?: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.begin_way_test($1, $2, $3) as begun', [
      id,
      channel,
      agencyId ?? null,
    ])) as [{ begun: boolean }];
    return row.begun;
  },

  async endTest(db: EntityManager, id: string, outcome: string): Promise<void> {
    await db.query('select baraza.end_way_test($1, $2)', [id, outcome]);
  },

  /** Notes that a letter came back from one of these addresses. False when it is none of ours that was sent there. */
  async noteBounce(pool: Pool, id: string, addresses: readonly string[]): Promise<boolean> {
    const { rows } = await pool.query<{ ours: boolean }>('select baraza.note_bounce($1, $2) as ours', [id, addresses]);
    return rows[0]?.ours ?? false;
  },
};
