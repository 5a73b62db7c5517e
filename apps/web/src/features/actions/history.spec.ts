import { expect, it } from '@jest/globals';
import type { NoticeRow, WireEvent } from '#libs/domain';
import { byPerson, historyLines } from './history.js';

const climbed = (seq: number, at: string, number: number) =>
  ({ seq, type: 'reminder.climbed', at, by: null, data: { number } }) as unknown as WireEvent;
const notice = (number: number, at: string, personId: string, channel: NoticeRow['channel'] = 'app'): NoticeRow => ({
  number,
  personId,
  agencyId: 'shelter',
  forId: null,
  audience: 'owner',
  channel,
  state: 'sent',
  reason: null,
  at,
  settledAt: at,
});

it('a notice stands with the step that it came from, also where the plan was made anew and its numbers come again', () => {
  const lines = historyLines({
    events: [climbed(9, '2026-12-09T09:00:00Z', 1), climbed(4, '2026-12-02T09:00:00Z', 1)],
    notices: [notice(1, '2026-12-02T09:00:00Z', 'ben'), notice(1, '2026-12-09T09:00:00Z', 'noor')],
  });
  expect(lines.map(({ event, notices }) => [event.seq, notices.map(({ personId }) => personId)])).toEqual([
    [4, ['ben']],
    [9, ['noor']],
  ]);
});

it('what somebody was told on several ways stands together', () => {
  const notices = [notice(1, 'x', 'ben'), notice(1, 'x', 'noor'), notice(1, 'x', 'ben', 'mail')];
  expect(byPerson(notices).map(({ personId, notices: those }) => [personId, those.length])).toEqual([
    ['ben', 2],
    ['noor', 1],
  ]);
});
