import pg from 'pg';
import { rounded, spread } from './quantile.mjs';
import { READERS, READS } from './search-rows.mjs';

const ROUNDS = 15;
const PAGE = 21;
const TABLE = '00000000-0000-7000-8000-000000000001';

/** Words by how many of the messages hold them; asked of the messages themselves, since they are made. */
const KINDS = [
  ['a rare word', 5, 40],
  ['a word now and then', 0.0005, 0.002],
  ['a middle word', 0.004, 0.02],
  ['a common word', 0.05, 0.5],
];

/** How long each kind of question takes each of the readers, as the server's role asks it. */
export async function searchTimes(superUrl, appUrl) {
  const questions = await questionsOf(superUrl);
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const found = [];
    for (const reader of Object.keys(READERS))
      for (const [what, question] of Object.entries(questions))
        found.push(await timeOf(client, reader, what, question));
    return found;
  } finally {
    await client.end();
  }
}

async function questionsOf(superUrl) {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select word, ndoc::int as messages, ndoc / sum(1) over () as share from ts_stat($$
         select lexemes from baraza.content tablesample system (2) repeatable (7) where lexemes is not null$$)`,
    );
    const {
      rows: [{ sampled, all }],
    } = await client.query(
      `select (select count(*)::int from baraza.content tablesample system (2) repeatable (7)) as sampled,
              (select count(*)::int from baraza.content) as all`,
    );
    const often = (least, most) => {
      const [low, high] = [least, most].map((much) => (much >= 1 ? (much * sampled) / all : much * sampled));
      const fit = rows.filter(
        ({ word, messages }) => word.length > 3 && messages >= Math.max(1, low) && messages <= Math.max(1, high),
      );
      return fit.sort((a, b) => (a.word < b.word ? -1 : 1))[Math.floor(fit.length / 2)]?.word;
    };
    const words = Object.fromEntries(KINDS.map(([what, least, most]) => [what, { terms: [often(least, most)] }]));
    return {
      ...words,
      'a word that nobody said': { terms: ['qqqqqq'] },
      'two common words': { terms: ['και', 'το'] },
      'a phrase': { phrases: ['της στο'] },
      'a word that is begun': { terms: [words['a middle word'].terms[0].slice(0, 4)], begun: true },
      'a person': { terms: [words['a middle word'].terms[0]], from: '00000000-0000-7000-8002-000000000007' },
    };
  } finally {
    await client.end();
  }
}

async function timeOf(client, reader, what, { terms = [], phrases = [], begun = false, from = null }) {
  const times = [];
  let hits = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('baraza.person', $1, true), set_config('baraza.task_force', $2, true)`, [
      `00000000-0000-7000-8002-${String(READERS[reader]).padStart(12, '0')}`,
      TABLE,
    ]);
    const begin = performance.now();
    const { rowCount } = await client.query(
      'select * from baraza.search($1, $2, $3, $4, null, null, null, null, null, $5)',
      [terms, phrases, begun, from, PAGE],
    );
    if (round > 0) times.push(performance.now() - begin);
    hits = rowCount;
    await client.query('commit');
  }
  const { n, p50, p95 } = spread(times);
  return {
    reader,
    cases: reader === 'all' ? 10_000 : READS,
    what,
    hits,
    n,
    p50: rounded(p50, 1),
    p95: rounded(p95, 1),
  };
}
