import { setImmediate as afterEvents } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Clock } from '#libs/kernel';
import { type Asking, askJobs, type ClimbJob, untilDue } from './climb-jobs.js';

const NOW = 1_800_000_000_000;
const standing: Asking['clock'] = { outsideMs: () => NOW };

/** What is asked for a step that is due in so many milliseconds. */
function askedFor(inMs: number): { at: number; rung: string; delayMs: number } {
  const asked: ReturnType<typeof askedFor>[] = [];
  const jobs: Asking['jobs'] = {
    ask: (_job, data, { delayMs } = {}) => void asked.push({ ...(data as Required<ClimbJob>), delayMs: delayMs! }),
  };
  const dueAt = performance.now() + inMs;
  askJobs({ jobs, clock: standing }, [{ subjectId: 's', revision: 1, number: 2, generation: 1, dueAt }]);
  return asked[0]!;
}

/** Whether a job is gone on with before anything else happens. */
const atOnce = (at?: number): Promise<boolean> =>
  Promise.race([
    untilDue(standing, { rung: 'rung-s-1-2-1', ...(at === undefined ? {} : { at }) }).then(() => true),
    afterEvents(false),
  ]);

describe('the job of a step', () => {
  it('says when its step is due, and comes a little earlier', () => {
    const { rung, at, delayMs } = askedFor(3_600_000);
    expect(rung).toBe('rung-s-1-2-1');
    // Some of it has passed until it is asked for.
    expect(at - NOW).toBeGreaterThan(3_540_000);
    expect(at - NOW).toBeLessThanOrEqual(3_600_001);
    expect(at - NOW - delayMs).toBe(8);
  });

  it('comes at once for a step that is due', () => {
    expect(askedFor(-3000)).toMatchObject({ at: NOW, delayMs: 0 });
  });

  it('is not looked for before its step is due', async () => {
    const clock = new Clock();
    const at = clock.outsideMs() + 5;
    await untilDue(clock, { rung: 'rung-s-1-2-1', at });
    expect(clock.outsideMs()).toBeGreaterThanOrEqual(at);
  });

  it('is waited for as long as it leads and no longer, whatever another machine takes the time to be', async () => {
    expect(await atOnce(NOW + 3_600_000)).toBe(false);
    await untilDue(standing, { rung: 'rung-s-1-2-1', at: NOW + 3_600_000 });
  });

  it('is looked for at once when it says nothing, or comes late', async () => {
    expect(await atOnce()).toBe(true);
    expect(await atOnce(NOW - 1000)).toBe(true);
  });
});
