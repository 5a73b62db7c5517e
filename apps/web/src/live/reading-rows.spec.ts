import { describe, expect, it } from '@jest/globals';
import { type ReadingRow, UNREAD_MAX, type WireEvent } from '#libs/domain';
import { hasNews, newsByCase, newsOf, shownOf, withLive, withMarks } from './reading-rows.js';

const ME = { personId: 'ana', agencyId: 'health' };
const ROW: ReadingRow = {
  stream: 'case/1',
  caseId: '1',
  part: null,
  read: 4,
  head: 8,
  unread: 3,
  mentions: 1,
  first: 5,
  agencyIds: ['shelter'],
  others: 1,
  left: [],
  lastAt: '2026-11-28T09:00:00.000Z',
  level: 'all',
};
const READ = { unread: 0, mentions: 0, first: null, agencyIds: [], others: 0, left: [] };

const said = (seq: number, more: object = {}, by = { person: 'ben', agency: 'shelter' }): WireEvent =>
  ({ seq, type: 'message.posted', at: `2026-11-28T10:0${seq % 10}:00.000Z`, by, data: more }) as WireEvent;

describe('what is new', () => {
  it('is gone once everything was on the screen, whatever the server still says', () => {
    expect(withMarks([ROW], new Map([['case/1', 8]]))).toEqual([{ ...ROW, read: 8, ...READ }]);
    expect(withMarks([ROW], new Map([['case/1', 99]]))[0]).toMatchObject({ read: 8, unread: 0 });
  });

  it('is less once some of it was on the screen, and never more', () => {
    expect(withMarks([ROW], new Map([['case/1', 7]]))[0]).toMatchObject({ read: 7, unread: 1, mentions: 1, first: 8 });
    expect(withMarks([ROW], new Map([['case/1', 3]]))).toEqual([ROW]);
  });

  it('is counted as it comes, and whom it calls', () => {
    const next = withLive(ROW, [said(9), said(10, { mentions: [{ agency: 'health' }, { person: 'ana' }] })], ME);
    expect(next).toMatchObject({ head: 10, unread: 5, mentions: 2, first: 5, agencyIds: ['shelter'] });
    const fresh = withLive({ ...ROW, ...READ, read: 8 }, [said(9, {}, { person: 'carla', agency: 'legal' })], ME);
    expect(fresh).toMatchObject({ unread: 1, first: 9, agencyIds: ['legal'], lastAt: '2026-11-28T10:09:00.000Z' });
  });

  it('is not what one said oneself, nor a sign put to a message; that an agency came is', () => {
    const own = said(9, {}, { person: 'ana', agency: 'health' });
    const sign = { ...said(10), type: 'message.reacted' } as unknown as WireEvent;
    const came = { ...said(11), type: 'agency.admitted', data: { agencyId: 'legal' } } as unknown as WireEvent;
    expect(withLive(ROW, [own, sign, came], ME)).toMatchObject({ head: 11, unread: 3, others: 2 });
  });

  it('names the agency that left', () => {
    const gone = { ...said(9), type: 'agency.released', data: { agencyId: 'legal' } } as unknown as WireEvent;
    expect(withLive(ROW, [gone], ME)).toMatchObject({ others: 2, left: ['legal'] });
    expect(withMarks([{ ...ROW, left: ['legal'] }], new Map([['case/1', 8]]))[0]).toMatchObject({ left: [] });
  });

  it('is asked of the server where something between is not known, and the same twice is counted once', () => {
    expect(withLive(ROW, [said(10)], ME)).toBeNull();
    expect(withLive(ROW, [said(7), said(8)], ME)).toBe(ROW);
  });

  it('is not counted further than one can take in', () => {
    expect(withLive({ ...ROW, unread: UNREAD_MAX + 1 }, [said(9)], ME)?.unread).toBe(UNREAD_MAX + 1);
  });

  it('is summed over a case and the parts of it that one reads', () => {
    const part: ReadingRow = { ...ROW, stream: 'part/2', part: 'health', unread: 2, mentions: 0, others: 0 };
    const other: ReadingRow = { ...ROW, stream: 'case/9', caseId: '9', ...READ };
    expect(newsOf([ROW, part])).toEqual({ unread: 5, mentions: 1, others: 1, level: 'all' });
    expect([...newsByCase([ROW, other, part])].map(([id, news]) => [id, news.unread])).toEqual([
      ['1', 5],
      ['9', 0],
    ]);
  });

  it('is as loud as its reader wants: only calls, or nothing; agencies of justice learn only of calls', () => {
    const news = newsOf([ROW]);
    const calls = { unread: 0, mentions: 1, others: 0 };
    expect(shownOf(news, false)).toEqual(news);
    expect(shownOf({ ...news, level: 'mentions' }, false)).toEqual({ ...calls, level: 'mentions' });
    expect(hasNews(shownOf({ ...news, level: 'nothing' }, false))).toBe(false);
    expect(shownOf(news, true)).toEqual({ ...calls, level: 'all' });
  });
});
