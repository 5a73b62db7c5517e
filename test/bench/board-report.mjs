/** What was measured about the board, as text for people. */
export const boardReport = ({ machine, goals, raw }) =>
  [
    `${machine.date}, ${machine.processors} x ${machine.processor}, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}`,
    `PostgreSQL ${machine.postgresql}, fsync ${machine.fsync}; load average ${machine.loadBefore} before`,
    `${raw.cases} open cases, all of which one person reads`,
    '',
    ...raw.open.map(
      ({ what, all, cards, kilobytes, p50, p95, n }) =>
        `${what}: ${all} counted, ${cards} cards, ${kilobytes} kB; p50 ${p50} p95 ${p95} ms; n ${n}`,
    ),
    `a referral moved: told to the other person's device p50 ${raw.change.hint.p50} p95 ${raw.change.hint.p95} ms, and read there whole p50 ${raw.change.shown.p50} p95 ${raw.change.shown.p95} ms; n ${raw.change.hint.n}`,
    '',
    ...goals.map(
      ({ goal, what, value, bound, holds, n }) =>
        `goal ${goal}: ${what}: ${value} ${bound} ${holds ? 'yes' : 'NO'} (n ${n})`,
    ),
  ].join('\n');
