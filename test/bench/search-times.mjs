import pg from 'pg';
import { atEnd } from './endings.mjs';
import { median, quantile, rounded, spread } from './quantile.mjs';
import { casesOf, ELSEWHERE, NOWHERE, READERS, READS } from './search-rows.mjs';

const ROUNDS = 15;
/** How often each word is looked for where only a difference matters. */
const PAIRS = 50;
const PAGE = 21;
const TABLE = '00000000-0000-7000-8000-000000000001';
const BY_SOMEBODY = '00000000-0000-7000-8002-000000000007';

/** Words by how many of the messages hold them; asked of the messages themselves, since they are made. */
const KINDS = [
  ['a rare word', 5, 40],
  ['a word now and then', 0.0005, 0.002],
  ['a middle word', 0.004, 0.02],
  ['a common word', 0.05, 0.5],
];

/** Opens a database with messages to be asked as the server's role asks it. */
export async function openSearch({ appUrl, superUrl, rows }) {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  atEnd(() => client.end());
  return { client, rows, questions: await questionsOf(superUrl) };
}

/** How long each kind of question takes each of the readers. */
export async function searchTimes({ client, rows, questions }) {
  const found = [];
  for (const [reader, person] of Object.entries(READERS))
    for (const [what, question] of Object.entries(questions)) {
      const { times, hits } = await repeated(ROUNDS, () => timeOf(client, person, question));
      const { n, p50, p95 } = spread(times);
      const cases = reader === 'all' ? casesOf(rows) : READS;
      const p10 = quantile(times, 0.1);
      found.push({ reader, cases, what, hits, n, p10: rounded(p10, 1), p50: rounded(p50, 1), p95: rounded(p95, 1) });
    }
  return found;
}

/** The same words, asked of two databases in turns by the reader of two hundred cases: how many times as long the larger one takes. */
export async function searchGrowth(large, small) {
  const grown = [];
  for (const what of Object.keys(large.questions)) {
    const times = [[], []];
    for (let round = 0; round <= ROUNDS * 2; round++)
      for (const side of round % 2 ? [0, 1] : [1, 0]) {
        const { took } = await timeOf([large, small][side].client, READERS.some, large.questions[what]);
        if (round > 0) times[side].push(took);
      }
    grown.push({ what, n: ROUNDS * 2, ratio: rounded(median(times[0]) / median(times[1])) });
  }
  return grown;
}

/**
 * Words that stand in every message that the reader does not read, against words that nobody said, in turns: how many times as
 * long the first take. Four words of the same letters each, since letters make a difference of their own.
 */
export async function searchIndependence({ client }) {
  const [elsewhere, nowhere] = [[], []];
  for (let round = 0; round <= PAIRS; round++)
    for (let place = 0; place < ELSEWHERE.length; place++) {
      const order = [
        [elsewhere, ELSEWHERE[place]],
        [nowhere, NOWHERE[place]],
      ];
      for (const [times, word] of round % 2 ? order : order.reverse()) {
        const { took, hits } = await timeOf(client, READERS.some, { terms: [word] });
        if (hits) throw new Error('Somebody found what they do not read.');
        if (round > 0) times.push(took);
      }
    }
  const [p50, p10] = [0.5, 0.1].map((part) => rounded(quantile(elsewhere, part) / quantile(nowhere, part)));
  return { n: elsewhere.length, elsewhere: rounded(median(elsewhere)), nowhere: rounded(median(nowhere)), p50, p10 };
}

async function questionsOf(superUrl) {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `with sampled as (select ctid as place, body from baraza.content tablesample system (2) repeatable (7))
       select w.word, count(distinct s.place)::int as messages, (select count(*)::int from sampled) as sampled,
              (select count(*)::int from baraza.content) as all
         from sampled s cross join lateral string_to_table(baraza.spaced_words(s.body), ' ') w (word) group by w.word`,
    );
    const [{ sampled, all }] = rows;
    const often = (least, most) => {
      const [low, high] = [least, most].map((much) => (much >= 1 ? (much * sampled) / all : much * sampled));
      const fit = rows.filter(
        ({ word, messages }) =>
          word.length > 3 && !ELSEWHERE.includes(word) && messages >= Math.max(1, low) && messages <= Math.max(1, high),
      );
      return fit.sort((a, b) => (a.word < b.word ? -1 : 1))[Math.floor(fit.length / 2)]?.word;
    };
    const words = Object.fromEntries(KINDS.map(([what, least, most]) => [what, { terms: [often(least, most)] }]));
    const middle = words['a middle word'].terms[0];
    return {
      ...words,
      'a word that nobody said': { terms: ['qqqqqq'] },
      'two common words': { terms: ['και', 'το'] },
      'a phrase': { phrases: ['της στο'] },
      'a word that is begun': { terms: [middle.slice(0, 4)], begun: true },
      'a person': { terms: [middle], from: BY_SOMEBODY },
      'what a person said': { from: BY_SOMEBODY },
    };
  } finally {
    await client.end();
  }
}

/** Once more than asked, and without the first. */
async function repeated(rounds, ask) {
  const times = [];
  let hits = 0;
  for (let round = 0; round <= rounds; round++) {
    const answer = await ask();
    if (round > 0) times.push(answer.took);
    hits = answer.hits;
  }
  return { times, hits };
}

async function timeOf(client, person, { terms = [], phrases = [], begun = false, from = null }) {
  await client.query('begin isolation level repeatable read read only');
  await client.query(`select set_config('baraza.person', $1, true), set_config('baraza.task_force', $2, true)`, [
    `00000000-0000-7000-8002-${String(person).padStart(12, '0')}`,
    TABLE,
  ]);
  const begin = performance.now();
  const { rowCount } = await client.query(
    'select * from baraza.search($1, $2, $3, $4, null, null, null, null, null, $5)',
    [terms, phrases, begun, from, PAGE],
  );
  const took = performance.now() - begin;
  await client.query('commit');
  return { took, hits: rowCount };
}
