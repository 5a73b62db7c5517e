import 'reflect-metadata';
import { isDeepStrictEqual } from 'node:util';
import { v7 } from 'uuid';
import { chooseDemonstrationPerson, connect, createHttp } from '#libs/client';
import { looks } from './bench-database.mjs';
import { SEATS } from './bench-table.mjs';
import { median, rounded } from './quantile.mjs';

const BATCH = 1000;
const POST = `select count(*) from baraza.post($1, array_fill($2::uuid, array[$4::int]), array_fill($3::uuid, array[$4::int]),
  (select array_agg(gen_random_uuid()) from generate_series(1, $4::int)), (select array_agg('Word ' || n) from generate_series(1, $4::int) n),
  array_fill('{}'::text, array[$4::int]))`;

/**
 * A client of the product that comes back after so many events: how long from the line being up until it stands at the
 * head, and whether what it then holds is what the server reads.
 * @returns {Promise<{events: number, ms: number, same: boolean}[]>}
 */
export async function behind(database, api, { counts, tries, say }) {
  const origin = `http://127.0.0.1:${api.port}`;
  const [{ personId, agencyId }] = SEATS;
  const cookie = await chooseDemonstrationPerson(origin, personId);
  const http = createHttp({ origin, cookie });
  const runs = [];
  for (const events of counts) {
    const { caseId } = (await http('POST', '/api/cases', { handle: 'Nikos' }, v7())).result;
    const stream = `case/${caseId}`;
    const times = [];
    let same = true;
    for (let n = 0; n < tries; n++) {
      const client = connect({ origin, cookie, pause: () => 50 });
      const { state } = await client.follow(stream);
      const { head } = state();
      client.link.close();
      for (let left = events; left > 0; left -= BATCH)
        await looks(database.name, POST, [stream, personId, agencyId, Math.min(BATCH, left)]);
      client.link.open();
      await client.up();
      const begun = performance.now();
      while (state().head < head + events) await new Promise((resolve) => setTimeout(resolve, 1));
      times.push(performance.now() - begun);
      const fresh = await http('GET', `/api/cases/${caseId}`);
      same &&= state().head === fresh.head && isDeepStrictEqual(state().view, fresh.view);
      client.close();
    }
    runs.push({ events, ms: rounded(median(times), 1), same });
    say(
      `${events} events behind: ${rounded(median(times), 1)} ms, ${same ? 'the same' : 'NOT the same'} as the server`,
    );
  }
  return runs;
}
