import { median, rounded } from './quantile.mjs';
import { scaleLines } from './scale-report.mjs';

/** Everything that was measured as text for people. */
export function reportOf({ machine, goals, raw }) {
  return [
    `${machine.date}, ${machine.processors} x ${machine.processor}, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}`,
    `PostgreSQL ${machine.postgresql}, fsync ${machine.fsync}, synchronous_commit ${machine.synchronousCommit}; load average ${machine.loadBefore} before`,
    '',
    ...(raw.latency ?? []).flatMap(latencyLines),
    ...(raw.throughput ?? []).flatMap(throughputLines),
    ...(raw.durability ?? []).map(durabilityLine),
    ...scaleLines(raw),
    '',
    ...table([
      ['goal', 'what', 'value', 'bound', 'holds', 'n'],
      ...goals.map(({ goal, what, value, bound, holds, n }) => [
        goal,
        what,
        value ?? '-',
        bound,
        holds === null ? '-' : holds ? 'yes' : 'NO',
        n,
      ]),
    ]),
  ].join('\n');
}

const latencyLines = ({ members, door, rate, sides }) =>
  sides.map(
    ({ name, ack, all, missing, failed, cpuMicrosecondsPerDelivery }) =>
      `latency, ${members} members, ${door}, ${rate} posts/s, ${name}: ack p50 ${ack.p50} p99 ${ack.p99} ms; ` +
      `all p50 ${all.p50} p99 ${all.p99} ms; ${processorTime(cpuMicrosecondsPerDelivery)}; n ${all.n}` +
      (missing || failed ? `; ${missing} did not reach all, ${failed} failed` : ''),
  );

const throughputLines = ({ members, window, baraza, reference, raw }) =>
  [
    ['Baraza', baraza],
    ['the reference', reference],
    ['Socket.IO alone', raw],
  ].map(([name, rounds]) => {
    const middle = (figure, digits) => rounded(median(rounds.map((round) => round[figure])), digits);
    const cpu = rounds[0].cpuEach === null ? null : middle('cpuEach', 1);
    return `throughput, ${members} members, ${window} under way, ${name}: ${middle('perSecond', 0)} posts/s; ack p50 ${middle('ackP50', 1)} ms; all p50 ${middle('allP50', 1)} ms; ${processorTime(cpu)}; median of ${rounds.length} rounds`;
  });

const durabilityLine = ({ acked, recorded, shown, missing, gaps }) =>
  `killed under load: ${acked} acknowledged, ${recorded} recorded, ${shown} shown, ${missing} missing, ${gaps} gaps`;

const processorTime = (microseconds) =>
  microseconds === null ? 'processor time is not known on this system' : `${microseconds} us of processor a delivery`;

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows.map((row) =>
    row
      .map((cell, column) => String(cell).padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}
