/** Where a process can be made to stand still, so that a test can end it exactly there. */
export type FaultPoint =
  | 'in transaction'
  | 'after commit, before reply'
  | 'after commit, before hint'
  | 'reminder fired'
  | 'claimed, not yet sent'
  | 'sent, not yet noted';

let armed: string | undefined;

/** Arms the point named by the environment. Only a database made for tests arms it. */
export function armFaultPoint(kind: string, environment: Record<string, string | undefined>): void {
  armed = kind === 'test' ? environment['FAULT_POINT'] : undefined;
}

/** Passes at once; where armed it says so on standard output and never goes on. */
export function faultPoint(point: FaultPoint): Promise<void> | void {
  if (armed !== point) return;
  process.stdout.write(`fault point reached: ${point}\n`);
  return new Promise(() => undefined);
}
