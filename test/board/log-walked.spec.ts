import { afterEach, describe, expect, it } from '@jest/globals';
import type { AccessChain } from '#libs/domain';
import { looksAfterData } from '../support/acts.js';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { entriesOf } from '../support/person-file.js';

/** The log is looked after every two seconds. */
const board = useBoard({ WORKER_SWEEP_MS: '500' });
afterEach(() => board.movesClock('0'));

/** The table at which most was opened. */
const table = `(select most.task_force_id from baraza.access_log most group by 1 order by count(*) desc limit 1)`;
/** How far the log is known to hold. */
const mark = async (): Promise<{ seq: number; fault: number | null }> =>
  (
    await board.looks<{ seq: number; fault: number | null }>(
      `select m.seq::int, m.fault_seq::int as fault from baraza.access_mark m where m.task_force_id = ${table}`,
    )
  )[0] ?? { seq: 0, fault: null };
const chain = async (): Promise<AccessChain> =>
  (await (await board.sits('alexis')).http<AccessChain>('GET', '/api/access/chain')).body;
const holds = async (): Promise<boolean> => (await chain()).holds;
const isNow = (what: string, isSo: () => Promise<boolean>): Promise<void> => until(isSo, what, 30_000);

/** Does something to the log that nobody may, past what keeps it. */
async function past(change: string): Promise<void> {
  await board.looks('alter table baraza.access_log disable trigger access_stands');
  try {
    await board.looks(change);
  } finally {
    await board.looks('alter table baraza.access_log enable trigger access_stands');
  }
}
/** Makes the chain anew, as somebody could who has the database and knows how it is made. */
const CHAINED_ANEW = `do $$
  declare l baraza.access_log; v_tip bytea := '\\x';
  begin
    for l in select * from baraza.access_log where task_force_id = ${table} order by seq loop
      v_tip := baraza.access_link(v_tip, l);
      update baraza.access_log a set hash = v_tip where a.task_force_id = l.task_force_id and a.seq = l.seq;
    end loop;
    update baraza.access_head set tip = v_tip where task_force_id = ${table};
  end $$`;

describe('the log of who opened files', () => {
  it('is walked from a mark on when somebody asks whether it holds, and whole once a day; what was changed before the mark is found then', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await entriesOf(ana, caseId);
    await looksAfterData(board, 'alexis');
    await isNow('the first walk', async () => (await chain()).wholeAt !== null);
    await board.looks(
      `select baraza.log_access(l) from (select * from baraza.access_log where episode_id = $1 order by seq limit 1) l, generate_series(1, 6000)`,
      [caseId],
    );
    await isNow('the mark to move', async () => (await mark()).seq >= 6000);
    expect(await holds()).toBe(true);
    const { wholeAt } = await chain();
    // Not walked: it is before the mark. Walked: it is after it.
    await past(`update baraza.access_log set purpose = 'TREAT' where seq = 100`);
    expect(await holds()).toBe(true);
    await entriesOf(ana, caseId);
    const last = `seq = (select max(seq) from baraza.access_log where task_force_id = ${table})`;
    await past(`update baraza.access_log set purpose = 'TREAT' where ${last}`);
    expect(await holds()).toBe(false);
    await past(`update baraza.access_log set purpose = 'COC' where ${last}`);
    expect(await chain()).toEqual({ holds: true, wholeAt });
    board.expectErrors(1);
    await board.movesClock('25 hours');
    await isNow('the fault to be found', async () => (await mark()).fault !== null);
    expect((await mark()).fault).toBe(100);
    expect(await holds()).toBe(false);
    // It is walked again after an hour: somebody put it right.
    await past(`update baraza.access_log set purpose = 'COC' where seq = 100`);
    expect(await holds()).toBe(false);
    await board.movesClock('26 hours 1 minute');
    await isNow('it to hold', holds);
    expect((await mark()).seq).toBeGreaterThan(6000);
  });

  it('that is made anew with all of its hashes, or whose mark is changed, is found by the seal', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await looksAfterData(board, 'alexis');
    await entriesOf(ana, caseId);
    await board.movesClock('60 hours');
    await isNow('a walk', async () => (await mark()).seq > 0 && (await holds()));
    await past(`update baraza.access_log set purpose = 'TREAT' where seq = 1`);
    await past(CHAINED_ANEW);
    expect(await board.looks('select * from baraza.verify_access()')).toEqual([]);
    board.expectErrors(2);
    await board.movesClock('90 hours');
    await isNow('the fault to be found', async () => (await mark()).fault !== null);
    expect(await holds()).toBe(false);
    await past(`update baraza.access_log set purpose = 'COC' where seq = 1`);
    await past(CHAINED_ANEW);
    await board.movesClock('92 hours');
    await isNow('it to hold', holds);
    await board.looks(`update baraza.access_mark set seq = seq - 1 where task_force_id = ${table}`);
    await isNow('it to be said', () => Promise.resolve(board.api.errors.length > 1));
    await isNow('it to be walked anew', holds);
  });

  it('whose end is taken off, or that is taken away whole, is found by the mark that is left', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await looksAfterData(board, 'alexis');
    await entriesOf(ana, caseId);
    await board.movesClock('120 hours');
    await isNow('a walk', async () => (await mark()).seq > 1 && (await holds()));
    const { seq } = await mark();
    const [{ id }] = (await board.looks<{ id: string }>(`select ${table} as id`)) as [{ id: string }];
    const whose = `where task_force_id = '${id}'`;
    await past(`delete from baraza.access_log ${whose} and seq >= ${seq}`);
    await board.looks(
      `update baraza.access_head h set head = ${seq - 1}, tip = (select a.hash from baraza.access_log a ${whose} and a.seq = ${seq - 1}) ${whose}`,
    );
    expect(await board.looks('select * from baraza.verify_access()')).toEqual([]);
    expect(await holds()).toBe(false);
    board.expectErrors(2);
    await board.movesClock('150 hours');
    await isNow('the fault to be found', async () => (await mark()).fault === seq);
    await past(`delete from baraza.access_log ${whose}`);
    await board.looks(`delete from baraza.access_head ${whose}`);
    expect(await holds()).toBe(false);
    const fault = (): Promise<unknown[]> => board.looks(`select from baraza.access_mark ${whose} and fault_seq = 1`);
    await board.movesClock('152 hours');
    await isNow('that all of it is gone to be found', async () => (await fault()).length === 1);
  });
});
