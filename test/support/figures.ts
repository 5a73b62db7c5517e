import type { ServerProcess } from './api-process.js';

/** One figure of a server's /metrics. */
export async function figureOf(server: ServerProcess, name: string): Promise<number> {
  const text = await (await fetch(`${server.origin}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  if (!line) throw new Error(`/metrics has no ${name}`);
  return Number(line.slice(name.length + 1));
}
