import { ownPath } from '../entry/own-path.js';
import type { DoorProblem } from '../entry/sign-in-screen.js';

/** How far one has come at the door, what went wrong before, and where one wanted to go. */
export interface DoorSearch {
  to?: string;
  step?: 'second_factor' | 'enrol';
  problem?: DoorProblem;
}

/** What is not named here stays as it came: only a key that is set, be it to nothing, replaces what stands in the address. */
export const doorSearch = ({ to, step, problem }: Record<string, unknown>): DoorSearch => ({
  to: ownPath(to),
  step: step === 'second_factor' || step === 'enrol' ? step : undefined,
  problem: problem === 'single_sign_on' || problem === 'no_seat' ? problem : undefined,
});
