import { barazaSide } from './side.mjs';
import { looks } from './bench-database.mjs';
import { marksIn } from './post-book.mjs';
import { startApi } from './server-process.mjs';
import { sleep } from './sleep.mjs';

const MEMBERS = 10;
const WINDOW = 32;
const MARK = /^#(\d+)#/;

/**
 * Ends the api with SIGKILL while both doors are busy, and holds what people were told against the journal: each
 * acknowledged message is in it, once and under the number that was answered, each message that anybody was shown is in
 * it too, and the numbers have no gap.
 * @param {{name: string, url: string}} database
 * @returns {Promise<object[]>} a row for each kill
 */
export async function killUnderLoad(database, { kills, seconds }) {
  const rows = [];
  for (let kill = 0; kill < kills; kill++) {
    const api = await startApi(database.url);
    const { stream, acked, shown } = await loadUntilKilled(api, seconds * (0.75 + 0.25 * kill));
    rows.push({ ...(await holdAgainstJournal(database.name, stream, acked, shown)), shown: shown.size });
  }
  const faults = await looks(database.name, 'select * from baraza.verify_chains()');
  return rows.map((row) => ({ ...row, brokenChains: faults.length }));
}

async function loadUntilKilled(api, seconds) {
  /** The number that was answered, by mark. */
  const acked = new Map();
  const shown = new Set();
  const side = await barazaSide(api, MEMBERS, (...place) => marksIn(...place).forEach((mark) => shown.add(mark)));
  let open = true;
  const poster = async (door) => {
    while (open) {
      const { mark, text } = side.book.begin(performance.now(), null);
      const answer = await Promise.race([side.doors[door](text), api.ended.then(() => null)]).catch(() => null);
      if (!answer) return;
      acked.set(mark, answer.seq);
    }
  };
  const posters = Array.from({ length: WINDOW }, (_, place) => poster(place % 2 ? 'http' : 'socket'));
  await sleep(seconds * 1000);
  await api.kill();
  open = false;
  await Promise.all(posters);
  side.close();
  return { stream: side.stream, acked, shown };
}

async function holdAgainstJournal(database, stream, acked, shown) {
  const rows = await looks(
    database,
    `select e.seq, e.type, c.body from baraza.event e
       left join baraza.content c on c.stream_id = e.stream_id and c.seq = e.seq
      where e.stream_id = $1 order by e.seq`,
    [stream],
  );
  const [{ head }] = await looks(database, 'select head from baraza.stream where id = $1', [stream]);
  const places = new Map();
  for (const { seq, type, body } of rows) {
    if (type !== 'message.posted') continue;
    const mark = Number(MARK.exec(body)[1]);
    places.set(mark, [...(places.get(mark) ?? []), Number(seq)]);
  }
  const recordedOnce = (mark) => places.get(mark)?.length === 1;
  return {
    acked: acked.size,
    recorded: places.size,
    missing: [...acked].filter(([mark, seq]) => !recordedOnce(mark) || places.get(mark)[0] !== seq).length,
    shownButNotRecorded: [...shown].filter((mark) => !places.has(mark)).length,
    gaps: rows.filter(({ seq }, place) => Number(seq) !== place + 1).length + Math.abs(Number(head) - rows.length),
  };
}
