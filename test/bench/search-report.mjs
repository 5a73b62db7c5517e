/** What was measured about finding messages, as text for people. */
export const searchReport = ({ machine, goals, raw }) =>
  [
    `${machine.date}, ${machine.processors} x ${machine.processor}, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}`,
    `PostgreSQL ${machine.postgresql}, fsync ${machine.fsync}; load average ${machine.loadBefore} before`,
    `${raw.rows} messages, made in ${raw.madeInSeconds} s; ${raw.sizes.map(({ name, mb }) => `${name} ${mb} MB`).join(', ')}`,
    '',
    ...raw.search.map(
      ({ cases, what, hits, p10, p50, p95, n }) =>
        `a reader of ${cases} cases, ${what}: ${hits} found; p10 ${p10} p50 ${p50} p95 ${p95} ms; n ${n}`,
    ),
    ...raw.post.costs.map(
      ({ posts, found, before, ratio, n }) =>
        `${posts} posts in one commit: p50 ${found} ms, where nobody folds words ${before} ms, ratio ${ratio}; n ${n}`,
    ),
    `the worker folded ${raw.post.folded.messages} messages meanwhile, ${raw.post.folded.msEach} ms each`,
    `over the whole api: ratio ${raw.whole.ratios.ack}, of two without ${raw.whole.same.ack}; n ${raw.whole.n}`,
    `a word that is common elsewhere: p50 ${raw.independence.elsewhere} ms, one that nobody said ${raw.independence.nowhere} ms, ratio ${raw.independence.p50} (of the fastest tenths ${raw.independence.p10}); n ${raw.independence.n}`,
    ...(raw.growth ?? []).map(
      ({ what, ratio, n }) => `against a tenth of the messages, ${what}: ratio ${ratio}; n ${n}`,
    ),
    '',
    ...goals.map(
      ({ goal, what, value, bound, holds, n }) =>
        `goal ${goal}: ${what}: ${value} ${bound} ${holds ? 'yes' : 'NO'} (n ${n})`,
    ),
  ].join('\n');
