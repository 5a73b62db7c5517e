import { describe, expect, it } from '@jest/globals';
import { caseStream, type RangeAnswer } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { agencyId, personId, TABLE } from '../support/table.js';
import { asSuperuser } from '../support/test-server.js';

const board = useBoard();
/** So many that whoever read from the start, or from the end, to the middle would touch a thousand pages and more. */
const COUNT = 40_000;
const BATCH = 1000;
/** More pages of the buffer than a page of fifty events can need: three indexes deep, each event and its words on pages of their own. */
const BUFFERS_MAX = 600;

interface Plan {
  Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number };
}

describe('a long channel', () => {
  it('is read at its start, in its middle and at its end at the same cost', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const stream = caseStream(caseId);
    await asSuperuser(board.database.name, async (client) => {
      const post = `select count(*) from baraza.post($1, array_fill($2::uuid, array[${BATCH}]), array_fill($3::uuid, array[${BATCH}]),
        (select array_agg(gen_random_uuid()) from generate_series(1, ${BATCH})), (select array_agg('Word ' || n) from generate_series($4::int, $4 + ${BATCH - 1}) n),
        array_fill('{}'::text, array[${BATCH}]))`;
      for (let from = 2; from <= COUNT; from += BATCH)
        await client.query(post, [stream, personId('ana'), agencyId('health'), from]);
      await client.query('analyze');
    });
    await ana.live.connected();
    for (const before of [51, COUNT / 2, COUNT + 2]) {
      const { events } = (await ana.live.range({ stream, before })) as RangeAnswer;
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, place) => before - 50 + place));
      expect(events.at(-1)!.words).toBe(`Word ${before - 1}`);
      const forward = (await ana.live.range({ stream, after: before - 51 })) as RangeAnswer;
      expect(forward.events).toEqual(events);
    }
    const touched = await Promise.all(
      ['seq < 51', `seq < ${COUNT / 2}`, `seq < ${COUNT + 2}`].map((where) =>
        buffersOf(`${where} order by seq desc limit 50`, stream),
      ),
    );
    touched.push(
      ...(await Promise.all(
        [0, COUNT / 2, COUNT - 50].map((after) => buffersOf(`seq > ${after} order by seq limit 50`, stream)),
      )),
    );
    for (const buffers of touched) expect(buffers).toBeLessThan(BUFFERS_MAX);
    expect(await board.looks('select * from baraza.verify_chains()')).toEqual([]);
  }, 180_000);
});

/** How many buffers a page touches when it is read with the reader's rights, as the server reads it. */
async function buffersOf(where: string, stream: string): Promise<number> {
  return asSuperuser(board.database.name, async (client) => {
    await client.query('begin; set local role app');
    await client.query(`select set_config('baraza.person', $1, true), set_config('baraza.task_force', $2, true)`, [
      personId('ana'),
      TABLE.id,
    ]);
    const { rows } = await client.query<{ 'QUERY PLAN': [Plan] }>(
      `explain (analyze, buffers, format json) select seq, type, at, actor, agency_id, body, content_id, words from baraza.timeline where stream_id = '${stream}' and ${where}`,
    );
    await client.query('rollback');
    const [{ Plan: plan }] = rows[0]!['QUERY PLAN'];
    return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
  });
}
