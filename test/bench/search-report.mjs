/** What was measured about finding messages, as text for people. */
export const searchReport = ({ machine, goals, raw }) =>
  [
    `${machine.date}, ${machine.processors} x ${machine.processor}, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}`,
    `PostgreSQL ${machine.postgresql}, fsync ${machine.fsync}; load average ${machine.loadBefore} before`,
    `${raw.rows} messages in 10000 cases, made in ${raw.madeInSeconds} s`,
    '',
    ...raw.search.map(
      ({ cases, what, hits, p50, p95, n }) =>
        `a reader of ${cases} cases, ${what}: ${hits} found; p50 ${p50} p95 ${p95} ms; n ${n}`,
    ),
    ...raw.post.map(
      ({ posts, found, before, ratio, n }) =>
        `${posts} posts in one commit: p50 ${found} ms, without finding words ${before} ms, ratio ${ratio}; n ${n}`,
    ),
    '',
    ...goals.map(
      ({ goal, what, value, bound, holds, n }) =>
        `goal ${goal}: ${what}: ${value} ${bound} ${holds ? 'yes' : 'NO'} (n ${n})`,
    ),
  ].join('\n');
