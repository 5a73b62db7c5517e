import { describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { useBoard } from '../support/board.js';
import { rawHttp } from '../support/raw.js';
import { refusal, said, send } from '../support/said.js';
import { agencyId, personId, TABLE } from '../support/table.js';

const board = useBoard();
const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

describe('reading', () => {
  it('GET /api/task-force is the directory', async () => {
    const [status, body] = said(await send(await board.sits('chair'), 'GET', '/api/task-force')) as [
      number,
      { agencies: { people: unknown[] }[] },
    ];
    expect([status, body]).toMatchObject([200, { id: TABLE.id, name: TABLE.name }]);
    expect(body.agencies.map((agency) => Object.keys(agency))).toEqual(
      Array(5).fill(['id', 'name', 'shortName', 'letters', 'sector', 'people']),
    );
    expect(JSON.stringify(body)).not.toContain('elsewhere');
  });

  it('a case, its list and its pages have the shapes that are documented', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const id = v7();
    await send(ana, 'POST', `/api/cases/${caseId}/messages`, '{"words":"A word."}', { 'idempotency-key': id });
    const by = { person: ana.id, agency: ana.agencyId };
    const posted = { seq: 3, type: 'message.posted', at: TIME, by, id, data: {}, words: 'A word.' };
    const admitted = {
      seq: 2,
      type: 'agency.admitted',
      at: TIME,
      by,
      data: { agencyId: agencyId('shelter'), people: [personId('ben'), personId('bea')], before: true },
    };
    const admittedSeat = { agencyId: agencyId('shelter'), people: [personId('ben'), personId('bea')] };
    const [status, read] = said(await send(ana, 'GET', `/api/cases/${caseId}`)) as [
      number,
      { view: { reference: string; subjectId: string } },
    ];
    const { reference, subjectId } = read.view;
    const seat = { agencyId: agencyId('health'), people: [personId('ana'), personId('alexis')] };
    const opened = {
      seq: 1,
      type: 'case.opened',
      at: TIME,
      by,
      id: UUID,
      data: { subjectId, reference, leadAgencyId: ana.agencyId, seat },
      words: 'Nikos',
    };
    expect([status, read]).toEqual([
      200,
      {
        stream: `case/${caseId}`,
        epoch: 1,
        head: 3,
        floor: 0,
        view: {
          id: caseId,
          subjectId: UUID,
          reference: expect.stringMatching(/^S-[0-9A-HJKMNP-TV-Z]{10}$/),
          handle: 'Nikos',
          status: 'open',
          outcome: null,
          leadAgencyId: ana.agencyId,
          returnsFrom: null,
          openedAt: TIME,
          closedAt: null,
          seats: [seat, admittedSeat],
          pins: [],
          actions: [],
          needs: [],
          anonymous: false,
          asks: [],
        },
        events: [opened, admitted, posted],
        seen: {},
      },
    ]);
    const page = (query: string): Promise<[number, unknown]> =>
      send(ana, 'GET', `/api/cases/${caseId}/events${query}`).then(said);
    const pageOf = (...events: object[]): [number, unknown] => [200, { stream: `case/${caseId}`, epoch: 1, events }];
    expect(await page('')).toEqual(pageOf(opened, admitted, posted));
    expect(await page('?after=1')).toEqual(pageOf(admitted, posted));
    expect(await page('?after=1&limit=1')).toEqual(pageOf(admitted));
    expect(await page('?before=3&limit=1')).toEqual(pageOf(admitted));
    expect(await page('?after=3')).toEqual(pageOf());
    for (const [query, field] of [
      ['?after=-1', 'after'],
      ['?after=x', 'after'],
      ['?after=1.5', 'after'],
      ['?after=1&after=2', 'after'],
      ['?after=', 'after'],
      ['?before=0', 'before'],
      ['?limit=0', 'limit'],
      ['?limit=201', 'limit'],
      ['?after=1&before=2', 'before'],
    ]) {
      expect([query, ...(await page(query!))]).toEqual([query, 400, refusal('invalid_input', [field!])]);
    }
    const [, rows] = said(await send(ana, 'GET', '/api/cases')) as [number, { id: string }[]];
    expect(rows.find((row) => row.id === caseId)).toEqual({
      id: caseId,
      reference,
      handle: 'Nikos',
      status: 'open',
      leadAgencyId: ana.agencyId,
      agencyIds: [ana.agencyId, agencyId('shelter')],
      head: 3,
      lastAt: TIME,
    });
  });

  it('what is no id, no route or no method is nothing that one may see', async () => {
    const ana = await board.sits('ana');
    for (const path of [
      '/api/cases/x',
      '/api/cases/x/events',
      `/api/cases/${'a'.repeat(90)}`,
      '/api/nothing',
      '/api',
      '/api/cases/../../etc/passwd',
      '/health/x',
    ]) {
      expect([path, ...said(await send(ana, 'GET', path))]).toEqual([path, 404, refusal('not_found')]);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST'])
      expect(said(await send(ana, method, '/api/nothing', '{}'))).toEqual([404, refusal('not_found')]);
    expect(said(await send(ana, 'PUT', '/api/cases', '{}'))).toEqual([404, refusal('not_found')]);
    for (const path of ['/api/%', '/api/cases/%zz', '/api/cases/%c0%af']) {
      const { status, body } = await send(ana, 'GET', path);
      expect([path, [400, 404].includes(status)]).toEqual([path, true]);
      expect(JSON.parse(body)).toMatchObject({ error: { code: expect.any(String), sentence: expect.any(String) } });
    }
  });
});

describe('commands', () => {
  it('are answered with their number and result, each with its own status', async () => {
    const ana = await board.sits('ana');
    const [status, opened] = said(await send(ana, 'POST', '/api/cases', '{"handle":"Nikos"}')) as [
      number,
      { result: { caseId: string } },
    ];
    expect([status, opened]).toEqual([
      201,
      { seq: 1, result: { caseId: UUID, reference: expect.stringMatching(/^S-/) } },
    ]);
    const path = `/api/cases/${opened.result.caseId}`;
    expect(said(await send(ana, 'POST', `${path}/messages`, '{"words":"x"}'))).toEqual([201, { seq: 2, result: {} }]);
    expect(
      said(await send(ana, 'POST', `${path}/agencies`, JSON.stringify({ agencyId: agencyId('shelter') }))),
    ).toEqual([201, { seq: 3, result: {} }]);
    expect(
      said(
        await send(ana, 'DELETE', `${path}/agencies/${agencyId('shelter')}`, undefined, {
          'content-type': 'text/plain',
        }),
      ),
    ).toEqual([200, { seq: 4, result: {} }]);
    expect(said(await send(ana, 'POST', `${path}/close`, '{"outcome":"completed"}'))).toEqual([
      200,
      { seq: 5, result: {} },
    ]);
  });

  it('are refused field by field', async () => {
    const ana = await board.sits('ana');
    const path = `/api/cases/${await board.caseOf(ana)}`;
    const wrong: [string, string, string, string[]][] = [
      ['POST', '/api/cases', '{}', ['handle']],
      ['POST', '/api/cases', '{"handle":""}', ['handle']],
      ['POST', '/api/cases', '{"handle":"two\\nlines"}', ['handle']],
      ['POST', '/api/cases', `{"handle":"${'x'.repeat(61)}"}`, ['handle']],
      ['POST', '/api/cases', '{"handle":7}', ['handle']],
      ['POST', '/api/cases', '{"handle":"x","lead":"y","seq":1}', ['lead', 'seq']],
      ['POST', '/api/cases', '[]', ['input']],
      ['POST', '/api/cases', '"x"', ['input']],
      ['POST', '/api/cases', 'null', ['input']],
      ['POST', `${path}/messages`, '{}', ['words']],
      ['POST', `${path}/messages`, '{"words":"","extra":1}', ['words', 'extra']],
      ['POST', `${path}/messages`, `{"words":"${'x'.repeat(8001)}"}`, ['words']],
      ['POST', `${path}/agencies`, '{"agencyId":"x"}', ['agencyId']],
      ['POST', `${path}/agencies`, JSON.stringify({ agencyId: agencyId('elsewhere') }), ['agencyId']],
      ['DELETE', `${path}/agencies/x`, '', ['agencyId']],
      ['POST', `${path}/close`, '{"outcome":"gone"}', ['outcome']],
      ['POST', `${path}/close`, '{}', ['outcome']],
    ];
    for (const [method, at, body, fields] of wrong) {
      const answer = await send(ana, method, at, body || undefined, body ? {} : { 'content-type': 'text/plain' });
      expect([at, body.slice(0, 40), ...said(answer)]).toEqual([
        at,
        body.slice(0, 40),
        400,
        refusal('invalid_input', fields),
      ]);
    }
    expect(said(await send(ana, 'GET', path))).toMatchObject([200, { head: 1 }]);
  });

  it('without a proper Idempotency-Key are refused', async () => {
    const ana = await board.sits('ana');
    const headers = { cookie: ana.cookieHeader, 'x-baraza': '1', 'content-type': 'application/json' };
    expect(said(await rawHttp(ana.origin, 'POST', '/api/cases', headers, '{"handle":"x"}'))).toEqual([
      400,
      refusal('invalid_input', ['id']),
    ]);
    for (const key of ['', '1', `${v7()}x`, `${v7()}, ${v7()}`, "' or 1=1"]) {
      expect([
        key,
        ...said(
          await rawHttp(ana.origin, 'POST', '/api/cases', { ...headers, 'idempotency-key': key }, '{"handle":"x"}'),
        ),
      ]).toEqual([key, 400, refusal('invalid_input', ['id'])]);
    }
  });

  it('in a body that cannot be read are refused, and one that is too large', async () => {
    const ana = await board.sits('ana');
    for (const body of ['', '{', '{"handle":"x",}', '\u0000', '{"handle":"x"}{}'])
      expect([body, ...said(await send(ana, 'POST', '/api/cases', body))]).toMatchObject([
        body,
        400,
        { error: { code: 'invalid_input' } },
      ]);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
    ]) {
      expect([
        type,
        ...said(await send(ana, 'POST', '/api/cases', '{"handle":"x"}', { 'content-type': type })),
      ]).toMatchObject([type, 400, { error: { code: 'invalid_input' } }]);
    }
    expect(said(await send(ana, 'POST', '/api/cases', `{"handle":"${'x'.repeat(66_000)}"}`))).toEqual([
      413,
      refusal('too_large'),
    ]);
  });
});
