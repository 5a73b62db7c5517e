/** Looks this often (ms): a look asks a page or the database, and both have other things to do. */
const EVERY_MS = 100;
/** A net and no measure (ms). */
const LONGEST_MS = 90_000;

/** Waits until something holds that no locator can wait for; fails with what was waited for. */
export async function eventually(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited ${LONGEST_MS} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
