import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

let ticksPerSecond;

/**
 * The processor time that a process has used, its own and the kernel's for it, in seconds; null where the system does not
 * tell (there is no /proc outside Linux).
 */
export function processorSeconds(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The second field is the program's name in brackets and may hold anything: count from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  ticksPerSecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return (user + system) / ticksPerSecond;
}

/** Microseconds of processor time for each delivery; null where the time is not known. */
export const microsecondsEach = (from, to, deliveries) =>
  from === null || to === null || deliveries === 0 ? null : ((to - from) * 1e6) / deliveries;

/** What a process holds of the machine's memory now, in KiB; null where the system does not tell. */
export function residentKiB(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
  } catch {
    return null;
  }
}
