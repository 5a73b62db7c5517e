import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** What it was measured on. Absolute figures mean something on this machine alone. */
export const machine = (durability) => ({
  date: new Date().toISOString(),
  system: `${platform()} ${release()} ${arch()}`,
  processor: processorName(),
  processors: availableParallelism(),
  memoryGiB: Math.round((totalmem() / 2 ** 30) * 10) / 10,
  node: process.version,
  postgresql: durability.version,
  fsync: durability.fsync,
  synchronousCommit: durability.synchronous_commit,
  fullPageWrites: durability.full_page_writes,
  loadBefore: Math.round(loadavg()[0] * 100) / 100,
});

/** Some virtual machines hide the model from Node. */
function processorName() {
  const { model } = cpus()[0] ?? {};
  if (model && model !== 'unknown') return model.trim();
  try {
    return /model name\s*: (.*)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
