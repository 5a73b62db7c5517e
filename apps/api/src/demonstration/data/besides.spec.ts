import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  type Actor,
  AddNeed,
  AddTally,
  BreakGlass,
  GLASS_REVIEW_MS,
  mayBreakGlass,
  mayReviewGlass,
  mayShowCard,
  mayTally,
  mayTouchIdentity,
  mayTouchNeed,
  moveNeed,
  NEED_STATES,
  type NeedState,
  ReviewGlass,
  type Sector,
  SetAnonymity,
} from '#libs/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { v4 } from 'uuid';
import { actorOf } from '../actor-of.js';
import { agencyOf } from './agency-of.js';
import { ASKED_FOR } from './asked-for.js';
import { AGENCIES, ATHENS, type AgencyKey, type PersonKey } from './athens.table.js';
import { minuteOf } from './check-talk.js';
import { CONVERSATIONS } from './conversations/index.js';
import { COUNTED } from './counted.js';
import { EMERGENCIES } from './emergencies.js';
import { ANONYMOUS, CARDED } from './identified.js';
import type { Conversation, Moment } from './talk.js';

const caseOf = (handle: string): Conversation => CONVERSATIONS.find((one) => one.handle === handle)!;

/** The agencies in a case at a moment, the leading one first; none before it was opened and once it ended. */
function seatsAt(handle: string, at: Moment): AgencyKey[] {
  const { opened, steps } = caseOf(handle);
  if (minuteOf(opened.at) >= minuteOf(at)) return [];
  let seats = [agencyOf(opened.by)];
  for (const step of steps.filter((one) => minuteOf(one.at) < minuteOf(at)))
    if ('admits' in step) seats.push(step.admits);
    else if ('releases' in step) seats = seats.filter((key) => key !== step.releases);
    else if ('closes' in step) return [];
  return seats;
}

const idsOf = (keys: readonly AgencyKey[]): string[] => keys.map((key) => AGENCIES[key]);
const sectorOf = ({ agencyId }: Actor): Sector => ATHENS.agencies.find(({ id }) => id === agencyId)!.sector;
const wrongIn = (type: new () => object, input: object): string[] =>
  validateSync(plainToInstance(type, input), { whitelist: true }).map((error) => error.toString());
const inOrder = (moments: readonly Moment[]): boolean =>
  moments.every((at, place) => place === 0 || minuteOf(at) > minuteOf(moments[place - 1]!));

describe('what people ask for', () => {
  it('is asked in cases that go on, of somebody who works on them, and stands in every way', () => {
    for (const { of, at, by, service, priority = 'standard', words, then = [] } of ASKED_FOR) {
      expect(wrongIn(AddNeed, { needId: v4(), caseId: v4(), service, priority, words })).toEqual([]);
      expect(inOrder([at, ...then.map((turn) => turn.at)])).toBe(true);
      expect([of, mayTouchNeed('need.add', actorOf(by), idsOf(seatsAt(of, at)))]).toEqual([of, true]);
      let state: NeedState = 'open';
      for (const turn of then) {
        expect([of, mayTouchNeed('need.move', actorOf(turn.by), idsOf(seatsAt(of, turn.at)))]).toEqual([of, true]);
        state = moveNeed(state, turn.to);
      }
    }
    const ends = new Set(ASKED_FOR.map(({ then }) => then?.at(-1)?.to ?? 'open'));
    expect(ends).toEqual(new Set(NEED_STATES));
  });
});

describe('what is counted', () => {
  it('is counted by three agencies, by those who may, over the last four weeks', () => {
    expect(new Set(COUNTED.map(({ by }) => agencyOf(by))).size).toBe(3);
    for (const { by, at, kind, count } of COUNTED) {
      expect(wrongIn(AddTally, { kind, count, on: '2026-11-01' })).toEqual([]);
      expect(mayTally(actorOf(by))).toBe(true);
      expect(at[0]).toBeLessThanOrEqual(28);
    }
  });
});

describe('emergencies', () => {
  it('are opened by health, looked at in time by who looks after data in another agency of the case, or wait for that', () => {
    for (const { of, at, by, reviewed, ...why } of EMERGENCIES) {
      const opener = actorOf(by);
      const reference = 'S-0000000000';
      expect(wrongIn(BreakGlass, { ...why, glassId: v4(), reference }).filter((one) => !/reference/.test(one))).toEqual(
        [],
      );
      expect(mayBreakGlass(opener, sectorOf(opener))).toBe(true);
      const others = seatsAt(of, at).filter((key) => key !== agencyOf(by));
      const lookAfterData = others.flatMap((key) =>
        ATHENS.agencies.find(({ id }) => id === AGENCIES[key])!.people.filter((one) => mayReviewGlass(one, true)),
      );
      expect(lookAfterData).not.toEqual([]);
      if (!reviewed) continue;
      const { at: then, by: who, ...found } = reviewed;
      expect(wrongIn(ReviewGlass, { ...found, glassId: v4() })).toEqual([]);
      expect(lookAfterData.map(({ id }) => id)).toContain(actorOf(who).personId);
      expect((minuteOf(then) - minuteOf(at)) * 60_000).toBeLessThan(GLASS_REVIEW_MS);
    }
    expect(EMERGENCIES.filter(({ reviewed }) => !reviewed)).toHaveLength(1);
    expect(EMERGENCIES.filter(({ reviewed }) => reviewed?.verdict === 'justified')).toHaveLength(1);
  });
});

describe('who somebody is', () => {
  const treats = (command: 'card.give' | 'anonymity.set', by: PersonKey, of: string, at: Moment): boolean => {
    const [actor, seats] = [actorOf(by), idsOf(seatsAt(of, at))];
    return mayTouchIdentity(command, actor, {
      agencyIds: seats,
      leadAgencyId: seats[0] ?? '',
      sector: sectorOf(actor),
    });
  };

  it('is on a card for two, of whom one showed it to an agency that is in the case neither then nor later', () => {
    for (const { of, at, by, shown } of CARDED) {
      expect(treats('card.give', by, of, at)).toBe(true);
      if (!shown) continue;
      expect(inOrder([at, shown.at])).toBe(true);
      expect(mayShowCard(actorOf(shown.by))).toBe(true);
      expect(sectorOf(actorOf(shown.by))).not.toBe('justice');
      expect(seatsAt(of, [-1, '00:00'])).not.toContain(agencyOf(shown.by));
      expect(seatsAt(of, [-1, '00:00'])).not.toEqual([]);
    }
    expect(CARDED).toHaveLength(2);
    expect(CARDED.filter(({ shown }) => shown)).toHaveLength(1);
  });

  it('is nobody’s to know for one, at their word', () => {
    for (const { of, at, by, words } of ANONYMOUS) {
      expect(wrongIn(SetAnonymity, { caseId: v4(), on: true, words })).toEqual([]);
      expect(treats('anonymity.set', by, of, at)).toBe(true);
    }
    expect(ANONYMOUS).toHaveLength(1);
  });
});
