import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../standing.js';
import { foldShare, type ShareEvent } from './share.fold.js';
import { renewedPeriod, sharePeriod } from './share-period.js';
import { mayGiveShare, mayMoveShare } from './share.policy.js';
import { canMoveShare, SHARE_STATES, shareState, type ShareFacts } from './share.status.js';
import type { ShareTerms } from './share.events.js';

const AT = '2026-11-24T10:00:00.000Z';
const NOW = Date.parse(AT);
const DAY = 86_400_000;
const zone = 'Europe/Athens';
const facts: ShareFacts = {
  legalBasis: 'consent',
  fromAt: NOW,
  untilAt: NOW + DAY,
  suspended: false,
  confirmedBy: null,
  revokedAt: null,
};

describe('how an agreement stands', () => {
  it.each([
    [{}, NOW - 1, 'not_yet'],
    [{}, NOW, 'active'],
    [{}, NOW + DAY - 1000, 'active'],
    [{}, NOW + DAY - 1, 'active'],
    [{}, NOW + DAY, 'expired'],
    [{}, NOW + DAY + 1000, 'expired'],
    [{ suspended: true }, NOW, 'suspended'],
    [{ suspended: true }, NOW + DAY, 'expired'],
    [{ revokedAt: AT }, NOW, 'revoked'],
    [{ legalBasis: 'legal-obligation' as const }, NOW, 'unconfirmed'],
    [{ legalBasis: 'legal-obligation' as const, confirmedBy: 'ben' }, NOW, 'active'],
  ])('%j at %d: %s', (more, now, state) => {
    expect(shareState({ ...facts, ...more }, now)).toBe(state);
  });

  it('can be ended by the person until it is, and by nothing made to count again after that', () => {
    for (const state of Object.keys(SHARE_STATES))
      expect([state, canMoveShare('revoke', state as 'active')]).toEqual([state, state !== 'revoked']);
    expect(SHARE_STATES.revoked).toEqual([]);
    fc.assert(fc.property(fc.integer(), (now) => shareState({ ...facts, revokedAt: AT }, now) === 'revoked'));
  });
});

describe('the period of an agreement', () => {
  it('is 90 days from now where nobody says otherwise, to the end of the last', () => {
    expect(sharePeriod({}, NOW, zone)).toEqual({
      from: { date: '2026-11-24', time: '12:00', zone },
      until: { date: '2027-02-22', zone },
      fromAt: NOW,
      untilAt: Date.parse('2027-02-22T22:00Z'),
    });
    expect(renewedPeriod(undefined, NOW, zone)).toMatchObject({ until: { date: '2027-02-22' } });
  });

  it('begins on a day with that day, and today not before now', () => {
    expect(sharePeriod({ from: { date: '2026-12-01', zone } }, NOW, 'UTC')).toMatchObject({
      fromAt: Date.parse('2026-11-30T22:00Z'),
    });
    expect(sharePeriod({ from: { date: '2026-11-24', zone } }, NOW, 'UTC')).toMatchObject({ fromAt: NOW });
  });

  it.each([
    [{ from: { date: '2026-11-23', zone } }, 'from'],
    [{ from: { date: '2028-01-01', zone } }, 'from'],
    [{ until: { date: '2026-11-23', zone } }, 'until'],
    [{ until: { date: '2026-11-24', time: '18:00', zone } }, 'until'],
    [{ until: { date: '2027-11-25', zone } }, 'until'],
    [{ from: { date: '2026-12-01', zone }, until: { date: '2026-12-20', zone: 'UTC' } }, 'until'],
  ])('is refused for %j by its %s', (given, field) => {
    expect(sharePeriod(given, NOW, 'UTC')).toEqual({ wrong: { [field]: [expect.any(String)] } });
  });

  it('lies in order, and is never longer than a year and a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 500 }), fc.integer({ min: -10, max: 500 }), (ahead, days) => {
        const on = (day: number) => ({ date: new Date(NOW + day * DAY).toISOString().slice(0, 10), zone });
        const found = sharePeriod({ from: on(ahead), until: on(ahead + days) }, NOW, zone);
        if ('wrong' in found) return;
        expect(found.fromAt).toBeGreaterThanOrEqual(NOW);
        expect(found.untilAt).toBeGreaterThan(found.fromAt);
        expect(found.untilAt - found.fromAt).toBeLessThanOrEqual(366 * DAY + 3_600_000);
      }),
    );
  });
});

const actor = (personId: string, agencyId: string, ...standings: Actor['standings']): Actor => ({
  personId,
  agencyId,
  taskForceId: 't',
  standings,
});
const between = { controllerAgencyId: 'health', recipientAgencyId: 'shelter', askedBy: 'ana' };

describe('who may', () => {
  it('give one: who reads parts, for an agency in the case', () => {
    expect(mayGiveShare(actor('ana', 'health', 'worker'), ['health'])).toBe(true);
    expect(mayGiveShare(actor('ana', 'health', 'volunteer', 'chair'), ['health'])).toBe(false);
    expect(mayGiveShare(actor('ana', 'health', 'worker'), ['shelter'])).toBe(false);
  });

  it('change one: the agency that tells; and take it back either, but nobody else', () => {
    const may = (verb: Parameters<typeof mayMoveShare>[0]) =>
      [actor('alexis', 'health', 'worker'), actor('ben', 'shelter', 'worker'), actor('carla', 'legal', 'lead')].map(
        (one) => mayMoveShare(verb, one, between),
      );
    for (const verb of ['confirm', 'renew', 'suspend', 'resume'] as const)
      expect(may(verb)).toEqual([true, false, false]);
    expect(may('revoke')).toEqual([true, true, false]);
    expect(mayMoveShare('confirm', actor('ana', 'health', 'lead'), between)).toBe(false);
  });
});

describe('the fold of an agreement', () => {
  const terms = { legalBasis: 'legal-obligation', untilAt: 1 } as ShareTerms;
  const event = (type: ShareEvent['type'], data: object = {}, person = 'ana', words?: string): ShareEvent =>
    ({ seq: 1, type, at: AT, by: { person, agency: 'health' }, data, words }) as unknown as ShareEvent;
  const folded = (...events: ShareEvent[]) =>
    [event('share.given', terms), ...events].reduce<ReturnType<typeof foldShare> | null>(
      (view, next) => foldShare(view, next, 's'),
      null,
    )!;

  it('makes the view out of what was agreed, and of what was said', () => {
    expect(
      folded(
        event('share.said', { what: 'citation' }, 'ana', 'Act 12'),
        event('share.said', { what: 'own_words' }, 'ana', 'Yes.'),
      ),
    ).toEqual({
      ...terms,
      id: 's',
      askedBy: 'ana',
      confirmedBy: null,
      suspended: false,
      revokedAt: null,
      citation: 'Act 12',
      ownWords: 'Yes.',
    });
  });

  it('needs the second person again after a renewal', () => {
    const until = { date: '2027-01-01', zone };
    const view = folded(
      event('share.confirmed', {}, 'alexis'),
      event('share.renewed', { until, untilAt: 2 }, 'alexis'),
    );
    expect(view).toMatchObject({ askedBy: 'alexis', confirmedBy: null, until, untilAt: 2 });
  });

  it('rests, goes on and ends', () => {
    expect(folded(event('share.suspended')).suspended).toBe(true);
    expect(folded(event('share.suspended'), event('share.resumed')).suspended).toBe(false);
    expect(folded(event('share.revoked'), event('colleague.joined'), event('colleague.left')).revokedAt).toBe(AT);
    expect(() => foldShare(null, event('share.revoked'), 's')).toThrow('begins with');
  });
});
