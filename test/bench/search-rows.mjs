import pg from 'pg';

/** Words that are in every sentence, and syllables that the others are made of. */
const LANGUAGES = {
  el: [
    'και το να του η της με στο θα είναι για που την από στη δεν τα έχει οι σε ένα μας τον των αλλά όμως σήμερα πρέπει',
    'βα βε γα γο δα δε δρό ζα ζη θέ θη κα κε κι κό λα λε λί λο μα με μη μό νε νη νό ξα πα πε πι πό ρα ρε ρι σα σε σί τα τε τη φα φε χα χι ψυ ους ών ής',
  ],
  en: [
    'the to and of a in is he she for with that was on at they will has not can be we have you it are his her this today',
    'ba be bo ca ce con da de den di el er fa for ga ge gra ha hi in ka ke la le lo ma me mi mo na ne ni pa per pi ra re ri sa se sta ta ter ti tra va ve',
  ],
  it: [
    'il la di che è e un una per non con si del le da in lo ha i sono al ma della perché più già può come anche oggi',
    'ba be bi ca che chi co da de di fa fe gi gli la le li lo ma me mi mo na ne ni pa pe pi ra re ri sa sce se so ta te ti to va ve vi zio tà rò',
  ],
  sw: [
    'na ya wa kwa ni za la katika yake hii kuwa si au leo kama watu mtu bado lakini sasa pia wake huyu tena ana yao hapa kila',
    'ba be bi cha che da di fa fi ga ha hi ja ji ka ki ku la le li ma me mi mo mu na nda ndi ngi ni nya nje pa pi ri sha shi ta ti tu wa we ya yo za zi',
  ],
};
const SENTENCES = 40_000;
const WORDS = 20_000;
/** How many events of a case are folded at once. */
const FOLDED = 20;
/** Messages in one case. */
const TALK = 100;

const id = (kind, sql) => `('00000000-0000-7000-${kind}-' || lpad((${sql})::text, 12, '0'))`;

/** Numbers that look drawn and are the same every time. */
function* drawn(seed) {
  for (let state = seed; ; yield (state >>> 0) / 2 ** 32) state = (Math.imul(state, 1664525) + 1013904223) | 0;
}

/** The word of a place in the order of how often words are said: the first ones are real, the others made of syllables. */
function vocabulary([common, syllables], numbers) {
  const parts = syllables.split(' ');
  const made = () => parts[Math.floor(numbers.next().value * parts.length)];
  const words = common.split(' ');
  while (words.length < WORDS)
    words.push(Array.from({ length: 2 + Math.floor(numbers.next().value * 3) }, made).join(''));
  return words;
}

/** Sentences in four languages; half of them are Greek. How often a word is said falls with its place, as Zipf found. */
function sentences() {
  const numbers = drawn(20261128);
  const next = () => numbers.next().value;
  const books = Object.values(LANGUAGES).map((language) => vocabulary(language, numbers));
  return Array.from({ length: SENTENCES }, (_, place) => {
    const book = books[Math.max(0, (place % 6) - 2)];
    const words = Array.from(
      { length: 6 + (place % 14) },
      () => book[Math.floor(Math.exp(next() * Math.log(WORDS))) - 1],
    );
    const [first, ...rest] = words.join(' ');
    return `${first.toUpperCase()}${rest.join('')}${'.!;,'[place % 4]}`;
  });
}

/** Whoever reads all cases, and whoever reads two hundred. */
export const READERS = { all: 1, some: 2 };
export const READS = 200;
/** Words that stand in every message outside of those two hundred cases, and words of the same letters that stand nowhere. */
export const ELSEWHERE = ['tarmolin', 'norlimat', 'lintomar', 'marlotin'];
export const NOWHERE = ['molintar', 'limatnor', 'marlinto', 'lotinmar'];

/** How many cases so many messages are in. */
export const casesOf = (rows) => rows / TALK;

/** Runs statements one after the other as superuser, without looking up what the rows refer to. */
async function fill(connectionString, ...statements) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica; set maintenance_work_mem = '256MB'`);
    await client.query(`set baraza.system = 'system:bench'`);
    for (const [sql, values] of statements) await client.query(sql, values);
  } finally {
    await client.end();
  }
}

const TABLE = `'00000000-0000-7000-8000-000000000001'::uuid`;
const stream = (sql) => `'case/' || ${id('9000', sql)}`;
const spread = (salt) => `abs(hashint8(i::bigint * 4 + ${salt})::bigint)`;

/** A table with so many messages, a hundred in each case, two years of talk, all folded as the worker folds them. */
export async function makeRows(url, rows) {
  const cases = casesOf(rows);
  const every = cases / READS;
  const caseOf = `(1 + (i::bigint * 7919) % ${cases})`;
  await fill(
    url,
    ['create unlogged table public.sentence (n bigint primary key, words text)'],
    [
      'insert into public.sentence select n - 1, words from unnest($1::text[]) with ordinality s (words, n)',
      [sentences()],
    ],
    [
      `insert into baraza.stream (id, task_force_id, head, takes_posts) select ${stream('g')}, ${TABLE}, ${TALK + 1}, true from generate_series(1, ${cases}) g`,
    ],
    [
      `insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
       select ${stream('g')}, ${id('8002', 'p')}::uuid, ${TABLE}, ${TABLE}, 1 from generate_series(1, ${cases}) g, generate_series(1, 2) p
        where p = 1 or g % ${every} = 0`,
    ],
    [
      `insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash)
       select ${stream(caseOf)}, 2 + i / ${cases}, baraza.now() - (${rows} - i) * interval '2 years' / ${rows},
              ${id('8002', `1 + ${spread(3)} % 50`)}, ${id('8001', '1 + i % 8')}::uuid, 'message.posted', '{}', gen_random_uuid(), '', ''
         from generate_series(0, ${rows - 1}) i`,
    ],
    [
      `insert into baraza.content (id, stream_id, seq, salt, body)
       select gen_random_uuid(), ${stream(caseOf)}, 2 + i / ${cases}, '',
              p.words || ' ' || q.words || case when ${caseOf} % ${every} = 0 then '' else ' ${ELSEWHERE.join(' ')}' end
         from generate_series(0, ${rows - 1}) i
         join public.sentence p on p.n = ${spread(1)} % ${SENTENCES} join public.sentence q on q.n = ${spread(2)} % ${SENTENCES}`,
    ],
  );
  await foldAll(url);
  for (const table of ['content', 'event', 'membership', 'word_leaf', 'word_place', 'stream'])
    await fill(url, [`vacuum analyze baraza.${table}`]);
}

/** In rounds over all cases, as they come to be folded in years; on two connections, since folding is what takes time. */
async function foldAll(url) {
  const half = (which) =>
    `select count(baraza.fold_stream(s.id, ${FOLDED})) from baraza.stream s where s.id like 'case/%' and hashtext(s.id) & 1 = ${which}`;
  for (let done = 0; done <= TALK; done += FOLDED) await Promise.all([0, 1].map((which) => fill(url, [half(which)])));
}
