import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { holdsAny, isOpen, isReason, PART_READERS, REFERRAL_STATE_NAMES, type ReferralState } from '#libs/domain';
import { actorOf } from '../../actor-of.js';
import { agencyOf } from '../agency-of.js';
import { minuteOf, whatIsWrong } from '../check-talk.js';
import { CONVERSATIONS } from '../conversations/index.js';
import { REFERRED, SHORT_CASES } from './index.js';
import { endOf } from './referred.js';
import { COORDINATOR } from './services.js';
import { planShortCases } from './short-cases.js';

const all = [...REFERRED.values()].flat();

const many = (...states: ReferralState[]): number => all.filter((one) => states.includes(endOf(one))).length;

describe('the referrals of the demonstration', () => {
  it('are hundreds, and stand in each of the states', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(REFERRAL_STATE_NAMES.filter((state) => many(state) === 0)).toEqual([]);
    expect(many(...REFERRAL_STATE_NAMES.filter(isOpen))).toBeGreaterThan(90);
  });

  it('leave the coordinator some steps to take, and not too many', () => {
    expect(many('decline_proposed')).toBeGreaterThanOrEqual(5);
    expect(many('decline_proposed')).toBeLessThanOrEqual(10);
  });

  it('ended in silence mostly at one agency', () => {
    const silent = all.filter((one) => endOf(one) === 'expired');
    expect(silent.filter(({ to }) => to === 'legal').length).toBeGreaterThan(silent.length / 2);
  });

  it('lie in cases that are there, which could have happened so', () => {
    const cases = [...CONVERSATIONS, ...SHORT_CASES];
    const handles = cases.map(({ handle }) => handle);
    expect(new Set(handles).size).toBe(handles.length);
    expect([...REFERRED.keys()].filter((handle) => !handles.includes(handle))).toEqual([]);
    expect(SHORT_CASES.flatMap(whatIsWrong)).toEqual([]);
  });

  it('have all ended where their case has', () => {
    const ends = new Map(
      [...CONVERSATIONS, ...SHORT_CASES].flatMap(({ handle, steps }) =>
        steps.flatMap((step) => ('closes' in step ? [[handle, minuteOf(step.at)] as const] : [])),
      ),
    );
    const after = all.filter(({ of, then }) => ends.has(of) && minuteOf(then.at(-1)!.at) > ends.get(of)!);
    const under = all.filter((one) => ends.has(one.of) && isOpen(endOf(one)));
    expect([...after, ...under].map(({ of, ref }) => `${of}: ${ref}`)).toEqual([]);
  });

  it('are the same with the same seed, and others with another', () => {
    const plan = (seed: number): string => JSON.stringify([...planShortCases(seed).referred]);
    expect(plan(7)).toBe(plan(7));
    expect(plan(7)).not.toBe(plan(8));
  });

  it.each([...REFERRED])('of %s happen one after the other, by people whose they are', (_, some) => {
    expect(new Set(some.map(({ ref }) => ref)).size).toBe(some.length);
    for (const { at, by, to, share, then } of some) {
      expect(agencyOf(by)).not.toBe(to);
      expect(share ? minuteOf(share.at) : 0).toBeLessThanOrEqual(share ? minuteOf(at) : 0);
      const minutes = [at, ...then.map((turn) => turn.at)].map(minuteOf);
      expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
      expect(minutes.at(-1)).toBeLessThan(minuteOf([0, '09:40']));
      for (const turn of then) {
        if ('by' in turn && turn.by !== COORDINATOR) expect(holdsAny(actorOf(turn.by), PART_READERS)).toBe(true);
        if ('to' in turn && turn.reason) expect(isReason(turn.reason)).toBe(true);
      }
    }
  });
});
