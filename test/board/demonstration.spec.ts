import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NEED_STATES, REFERRAL_STATE_NAMES } from '#libs/domain';
import { until } from '../support/api-process.js';
import { type Demonstration, openDemonstration } from '../support/demonstration.js';
import { journalFaults } from '../support/journal.js';

let demonstration: Demonstration | undefined;
const looks = <Row>(sql: string): Promise<Row[]> => demonstration!.looks<Row>(sql);
const count = async (of: string): Promise<number> =>
  (await looks<{ n: number }>(`select count(*)::int as n ${of}`))[0]!.n;

beforeAll(async () => {
  demonstration = await openDemonstration();
}, 450_000);
afterAll(() => demonstration?.close());

describe('the demonstration', () => {
  it('has cases that go on and that ended, and referrals in every state', async () => {
    expect(await count(`from baraza.episode where status = 'open'`)).toBeGreaterThan(50);
    expect(await count(`from baraza.episode where status = 'closed'`)).toBeGreaterThan(10);
    const states = await looks<{ state: string }>('select distinct state from baraza.referral');
    expect(states.map(({ state }) => state).sort()).toEqual([...REFERRAL_STATE_NAMES].sort());
    expect(await count('from baraza.event where seq = 1 and type = $$case.opened$$')).toBe(
      await count('from baraza.episode'),
    );
  });

  it('has an agency that is silent, so that most of what ended in silence ended at it', async () => {
    const silent = await looks<{ name: string; n: number; all: number }>(
      `select a.short_name as name, count(*)::int as n, sum(count(*)) over ()::int as all from baraza.referral r
         join baraza.agency a on a.id = r.receiver_agency_id where r.state = 'expired' group by a.short_name order by n desc`,
    );
    expect(silent[0]!.n).toBeGreaterThan(5);
    expect(silent[0]!.n * 2).toBeGreaterThan(silent[0]!.all);
  });

  it('has an emergency that waits for somebody to look at it, and one that was looked at', async () => {
    expect(await looks('select verdict from baraza.glass order by opened_at')).toEqual([
      { verdict: 'justified' },
      { verdict: null },
    ]);
    const reviewers = await count(
      `from baraza.glass g join baraza.case_seat c on c.stream_id = g.stream_id
         join baraza.standing s on s.agency_id = c.agency_id and s.standing = 'privacy_lead'
        where g.verdict is null and s.person_id <> g.person_id`,
    );
    expect(reviewers).toBeGreaterThan(0);
  });

  it('has what people ask for, what is counted, cards, an agency that asks to join, and somebody anonymous', async () => {
    const states = await looks<{ state: string }>('select distinct state from baraza.need');
    expect(states.map(({ state }) => state).sort()).toEqual([...NEED_STATES].sort());
    expect(await count('from (select distinct agency_id from baraza.tally) a')).toBe(3);
    expect(await count('from baraza.card where ended_at is null')).toBe(2);
    expect(await looks('select declined_seq from baraza.card_ask')).toEqual([{ declined_seq: null }]);
    expect(await count('from baraza.card_showing where hash is not null')).toBe(0);
    expect(await count('from baraza.episode where anonymous')).toBe(1);
  });

  it('is told at its own times, and its clock stands where all clocks do', async () => {
    expect(await looks('select extract(epoch from clock_offset)::float8 as seconds from baraza.installation')).toEqual([
      { seconds: 0 },
    ]);
    expect(await count(`from baraza.event where at > now()`)).toBe(0);
    // An agency was shown a card yesterday, at the time of the story: not when a worker came to look at it.
    const told = await looks<{ late: boolean }>(
      `select at > now() - interval '2 minutes' as late from baraza.event where type = 'card.asked'`,
    );
    expect(told).toEqual([{ late: false }]);
  });

  it('leaves a journal and a log of who opened files that are sound, and no error in the log', async () => {
    const behind = `from baraza.stream s
      left join baraza.reaction_progress p on p.stream_id = s.id and p.reaction = 'refresh-lists-when-case-changed'
      where s.id like 'case/%' and s.head > coalesce(p.done, 0)`;
    await until(async () => (await count(behind)) === 0, 'the worker to meet what happened', 300_000);
    expect(await journalFaults(demonstration!)).toEqual([]);
    expect(await looks('select * from baraza.verify_access()')).toEqual([]);
    expect(await looks('select reaction, reason from baraza.parked_event')).toEqual([]);
    expect(demonstration!.api.errors).toEqual([]);
  }, 400_000);
});
