import { describe, expect, it } from '@jest/globals';
import { type EventRow, wireEvent } from './event-row.js';

const row: EventRow = {
  seq: '7',
  type: 'message.posted',
  at: new Date('2026-11-24T10:00:00.123Z'),
  actor: 'ana',
  agency_id: 'health',
  body: '{}',
  content_id: 'id-of-the-command',
  words: 'Hello.',
};

describe('an event on the wire', () => {
  it('has a number, a time in UTC, who did it for which agency, and the words under the id of their command', () => {
    expect(wireEvent(row)).toEqual({
      seq: 7,
      type: 'message.posted',
      at: '2026-11-24T10:00:00.123Z',
      by: { person: 'ana', agency: 'health' },
      id: 'id-of-the-command',
      data: {},
      words: 'Hello.',
    });
  });

  it('says that words were erased, and says nothing of words where there never were any', () => {
    expect(wireEvent({ ...row, words: null })).toHaveProperty('words', null);
    const silent = wireEvent({
      ...row,
      type: 'case.closed',
      body: '{"outcome":"completed"}',
      content_id: null,
      words: null,
    });
    expect(Object.keys(silent)).toEqual(['seq', 'type', 'at', 'by', 'data']);
  });

  it('was done by nobody when the system did it', () => {
    expect(wireEvent({ ...row, actor: 'system:x', agency_id: null }).by).toBeNull();
  });

  it('says where it belongs among the events of its case, when it is of a part; of nothing else', () => {
    expect(wireEvent({ ...row, anchor: '12' })).toHaveProperty('anchor', 12);
    expect(wireEvent({ ...row, anchor: '0' })).toHaveProperty('anchor', 0);
    for (const anchor of [null, undefined]) expect(wireEvent({ ...row, anchor })).not.toHaveProperty('anchor');
  });

  it('is the same bytes every time', () => {
    expect(JSON.stringify(wireEvent(row))).toBe(JSON.stringify(wireEvent({ ...row, at: new Date(row.at) })));
  });
});
