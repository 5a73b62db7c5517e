/** What was measured at scale, a line each, as text for people. */
export const scaleLines = ({ quiet, quietReference, wide, behind, storms, idle }) => [
  ...Object.entries({ Baraza: quiet, 'the reference': quietReference })
    .filter(([, measured]) => measured)
    .map(
      ([name, { members, rate, alone, beside, busyPerSecond, ratio }]) =>
        `quiet case of ${name}, ${members} members, ${rate} posts/s: all p50 ${alone.p50} p99 ${alone.p99} ms alone; p50 ${beside.p50} p99 ${beside.p99} ms beside ${busyPerSecond} posts/s (${ratio})`,
    ),
  ...(wide?.sides.map(({ members, all }) => `wide case, ${members} members: all p50 ${all.p50} p99 ${all.p99} ms`) ??
    []),
  ...(behind?.map(({ events, ms }) => `${events} events behind: caught up in ${ms} ms`) ?? []),
  ...(storms ?? []).map(
    ({ count, how, awayS, caughtUpS, p50S, busiestSecond, before, during, failed, busy, notOpened, told, missing }) =>
      `storm of ${count}, server ${how}: away ${awayS} s; caught up p50 ${p50S} s, all ${caughtUpS} s after it was back; ` +
      `${busiestSecond} came in the busiest second; ${told} had been told that it ends; ack p50 ${before.p50} p99 ${before.p99} ms before, ` +
      `p50 ${during.p50} p99 ${during.p99} ms meanwhile; ${failed} posts failed, ${busy} were busy once, ${notOpened} tries met nobody, ${missing} did not come back`,
  ),
  ...(idle
    ? [
        `idle, ${idle.count} sockets, opened in ${idle.openedInS} s: ${idle.barazaKiB} KiB each; Socket.IO alone ${idle.rawKiB} KiB`,
      ]
    : []),
];
