import type { EntityManager } from 'typeorm';
import type { TriedWay, WaysView, WayTest, WebhookView } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { CHANNELS } from './channels.js';
import { wayStore } from './way.store.js';

interface TestRow {
  channel: TriedWay;
  agencyId: string | null;
  at: Date;
  outcome: string | null;
}

/** How the reader is told: what the installation has, their address, their browsers, and what became of their last tries. */
export async function readWays(db: EntityManager, kernel: Pick<Kernel, 'config' | 'key'>): Promise<WaysView> {
  const tests = await lastTests(db);
  const mail = await wayStore.ownMail(db);
  const browsers = (await db.query(
    'select mark, made_at as "madeAt" from baraza.push_subscription order by made_at',
  )) as { mark: Buffer; madeAt: Date }[];
  return {
    ways: CHANNELS.filter(({ isOn }) => isOn(kernel.config)).map(({ name, setting }) => ({
      channel: name,
      ...setting(kernel),
      tried: testOf(tests, name, null),
    })),
    mail: mail && { address: mail.address, unreachable: mail.unreachable },
    browsers: browsers.map(({ mark, madeAt }) => ({ mark: mark.toString('base64url'), madeAt: madeAt.toISOString() })),
  };
}

/** An agency's own system, for whoever decides about the agency; null where there is none that the reader may see. */
export async function readWebhook(db: EntityManager, agencyId: string): Promise<WebhookView | null> {
  const [row] = (await db.query(
    'select address, set_at as "setAt", off_at as "offAt" from baraza.agency_webhook where agency_id = $1',
    [agencyId],
  )) as { address: string; setAt: Date; offAt: Date | null }[];
  if (!row) return null;
  return {
    address: row.address,
    setAt: row.setAt.toISOString(),
    offAt: row.offAt?.toISOString() ?? null,
    tried: testOf(await lastTests(db), 'webhook', agencyId),
  };
}

const lastTests = (db: EntityManager): Promise<TestRow[]> =>
  db.query(
    `select distinct on (channel, agency_id) channel, agency_id as "agencyId", begun_at as at, outcome
       from baraza.way_test order by channel, agency_id, begun_at desc`,
  );

function testOf(tests: readonly TestRow[], channel: TriedWay, agencyId: string | null): WayTest | null {
  const test = tests.find((one) => one.channel === channel && one.agencyId === agencyId);
  return test ? { at: test.at.toISOString(), outcome: test.outcome } : null;
}
