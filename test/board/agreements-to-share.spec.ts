import { afterEach, describe, expect, it } from '@jest/globals';
import { v4, v7 } from 'uuid';
import { type FollowAnswer, localOf, shareState, type ShareView, shareStream } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { anAgreement, gives, moves, sharesOf, triesToGive } from '../support/shares.js';
import { agencyId, personId } from '../support/table.js';

const board = useBoard();
afterEach(() => board.movesClock('0'));

/** What the database says may be told, as somebody who acts for their agency asks it. */
async function mayTell(who: Person, caseId: string, label = 'HIV', purpose = 'TREAT', to = agencyId('shelter')) {
  const [row] = await board.looks<{ may: boolean }>(
    `with me as materialized (select set_config('baraza.person', $1, true), set_config('baraza.agency', $2, true),
       set_config('baraza.task_force', (select task_force_id::text from baraza.agency where id = $2::uuid), true))
     select baraza.may_tell($3, $4, $5, $6) as may from me`,
    [who.id, who.agencyId, caseId, to, purpose, label],
  );
  return row!.may;
}

/** How an agreement stands by the rule of the database and by that of the domain, at the moment that the database has. */
async function standsAs(view: ShareView): Promise<string[]> {
  const [row] = await board.looks<{ state: string; now: number }>(
    `select baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null, s.revoked_seq is not null, n.at) as state,
            (extract(epoch from n.at) * 1000)::float8 as now
       from baraza.share s, (select baraza.now() as at) n where s.id = $1`,
    [view.id],
  );
  return [row!.state, shareState(view, row!.now)];
}

const people = async (...names: ('ana' | 'alexis' | 'ben' | 'bea' | 'carla' | 'dino' | 'stranger')[]) =>
  Promise.all(names.map((name) => board.sits(name)));

describe('an agreement to share', () => {
  it('is read by the two agencies alone: not by a third one of the case, a volunteer, or a stranger', async () => {
    const [ana, ben, bea, carla, stranger] = await people('ana', 'ben', 'bea', 'carla', 'stranger');
    const caseId = await board.caseOf(ana!, 'shelter', 'legal');
    const shareId = await gives(ana!, caseId, 'shelter', {
      ownWords: 'They may know, so that I need not say it twice.',
    });
    const [seen] = await sharesOf(ben!, caseId);
    expect(seen).toMatchObject({
      id: shareId,
      controllerAgencyId: agencyId('health'),
      recipientAgencyId: agencyId('shelter'),
      ownWords: 'They may know, so that I need not say it twice.',
      citation: null,
      suspended: false,
    });
    expect(seen).not.toHaveProperty('redisclose');
    expect(await sharesOf(ana!, caseId)).toEqual([seen]);
    const nothing = (await carla!.http('GET', `/api/shares/${v4()}`)).text;
    for (const outsider of [bea!, carla!, stranger!]) {
      expect(await sharesOf(outsider, caseId)).toEqual([]);
      expect((await outsider.http<ShareView[]>('GET', '/api/shares')).body).toEqual([]);
      expect((await outsider.http('GET', `/api/shares/${shareId}`)).text).toBe(nothing);
      for (const id of [shareId, v4()]) expect(await moves(outsider, id, 'revoke')).toBe('not_found');
    }
    await carla!.live.connected();
    expect(await carla!.live.follow(shareStream(shareId))).toMatchObject({ error: { code: 'not_found' } });
    expect(await triesToGive(stranger!, caseId, anAgreement('shelter'))).toMatchObject({ status: 404 });
    expect((await ana!.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body.events.map(({ type }) => type)).toEqual([
      'case.opened',
      'agency.admitted',
      'agency.admitted',
    ]);
    const found = await ben!.http<{ messages: unknown[] }>('POST', '/api/search', { terms: ['twice'] });
    expect(JSON.stringify(found.body)).not.toContain('twice.');
  });

  it('may be with an agency that is not in the case', async () => {
    const [ana, carla] = await people('ana', 'carla');
    const caseId = await board.caseOf(ana!);
    const shareId = await gives(ana!, caseId, 'legal');
    expect((await carla!.http<ShareView[]>('GET', '/api/shares')).body.map(({ id }) => id)).toEqual([shareId]);
    expect((await carla!.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
    expect(await mayTell(carla!, caseId, 'HIV', 'TREAT', agencyId('legal'))).toBe(true);
    expect(await triesToGive(carla!, caseId, anAgreement('shelter'))).toMatchObject({ status: 404 });
  });

  it('lapses at the moment that was said, and is still read; the database tells the same at both edges', async () => {
    const [ana, ben, carla] = await people('ana', 'ben', 'carla');
    const caseId = await board.caseOf(ana!, 'shelter', 'legal');
    const zone = 'Europe/Athens';
    const today = localOf(Date.now() + 2 * 86_400_000, zone).date;
    const shareId = await gives(ana!, caseId, 'shelter', { until: { date: today, time: '12:00', zone } });
    const [view] = await sharesOf(ben!, caseId);
    expect([await mayTell(ana!, caseId), await mayTell(ben!, caseId)]).toEqual([true, true]);
    expect(await mayTell(carla!, caseId)).toBe(false);
    expect([await mayTell(ben!, caseId, 'PSY'), await mayTell(ben!, caseId, 'HIV', 'COC')]).toEqual([false, false]);
    const to = (at: number) => board.movesClock(`${at - Date.now()} milliseconds`);
    await to(view!.untilAt - 5_000);
    expect([await mayTell(ben!, caseId), ...(await standsAs(view!))]).toEqual([true, 'active', 'active']);
    await to(view!.untilAt);
    expect([await mayTell(ben!, caseId), ...(await standsAs(view!))]).toEqual([false, 'expired', 'expired']);
    expect((await sharesOf(ben!, caseId)).map(({ id }) => id)).toEqual([shareId]);
    expect(await moves(ana!, shareId, 'suspend')).toBe('illegal_move');
    expect(await moves(ben!, shareId, 'renew')).toBe('forbidden');
    expect(await moves(ana!, shareId, 'renew')).toBe('done');
    expect(await mayTell(ben!, caseId)).toBe(true);
  });

  it('that begins later tells nothing before', async () => {
    const [ana, ben] = await people('ana', 'ben');
    const caseId = await board.caseOf(ana!, 'shelter');
    const zone = 'Africa/Nairobi';
    const date = localOf(Date.now() + 3 * 86_400_000, zone).date;
    await gives(ana!, caseId, 'shelter', { from: { date, zone } });
    const [view] = await sharesOf(ben!, caseId);
    expect([await mayTell(ben!, caseId), ...(await standsAs(view!))]).toEqual([false, 'not_yet', 'not_yet']);
    await board.movesClock(`${view!.fromAt - Date.now()} milliseconds`);
    expect([await mayTell(ben!, caseId), ...(await standsAs(view!))]).toEqual([true, 'active', 'active']);
  });

  it('is taken back by either of the two, at once and for good, and without a reason; whoever looks at it sees it', async () => {
    const [ana, ben] = await people('ana', 'ben');
    const caseId = await board.caseOf(ana!, 'shelter');
    const shareId = await gives(ana!, caseId, 'shelter');
    await ana!.live.connected();
    await ana!.live.follow(shareStream(shareId));
    const before = Date.now();
    expect(await moves(ben!, shareId, 'revoke')).toBe('done');
    await ana!.sees('share.revoked');
    expect(Date.now() - before).toBeLessThan(2_000);
    // Whoever was told is told to stop.
    const { data } = await ana!.sees('reminder.climbed');
    expect(data).toMatchObject({ kind: 'share', subjectId: shareId, told: [{ personId: ben!.id }] });
    expect(await mayTell(ben!, caseId)).toBe(false);
    // Twice is once.
    expect(await moves(ana!, shareId, 'revoke')).toBe('done');
    for (const verb of ['renew', 'suspend', 'resume'])
      expect([verb, await moves(ana!, shareId, verb)]).toEqual([verb, 'illegal_move']);
    const [view] = await sharesOf(ben!, caseId);
    expect([view!.revokedAt !== null, ...(await standsAs(view!))]).toEqual([true, 'revoked', 'revoked']);
    expect(await moves(ana!, shareId, 'revoke', { reason: 'no place without it' })).toBe('invalid_input');
  });

  it('rests while it is suspended', async () => {
    const [ana, ben] = await people('ana', 'ben');
    const caseId = await board.caseOf(ana!, 'shelter');
    const shareId = await gives(ana!, caseId, 'shelter');
    await ben!.live.connected();
    await ben!.live.follow(shareStream(shareId));
    expect(await moves(ben!, shareId, 'suspend')).toBe('forbidden');
    expect(await moves(ana!, shareId, 'suspend')).toBe('done');
    expect(await mayTell(ben!, caseId)).toBe(false);
    expect(await moves(ana!, shareId, 'suspend')).toBe('illegal_move');
    expect(await moves(ana!, shareId, 'resume')).toBe('done');
    expect(await mayTell(ben!, caseId)).toBe(true);
    await ben!.sees('share.suspended');
    await ben!.sees('share.resumed');
    expect(await moves(ana!, shareId, 'nothing')).toBe('not_found');
  });

  it('by a legal obligation counts once two people said so, and again after it was renewed', async () => {
    const [ana, alexis, ben] = await people('ana', 'alexis', 'ben');
    const caseId = await board.caseOf(ana!, 'shelter');
    const basis = { legalBasis: 'legal-obligation', citation: 'Act 12 of 2019, section 4' };
    const shareId = await gives(ana!, caseId, 'shelter', basis);
    await alexis!.live.connected();
    await alexis!.live.follow(shareStream(shareId));
    expect(await mayTell(ben!, caseId)).toBe(false);
    expect(await moves(ana!, shareId, 'confirm')).toBe('forbidden');
    expect(await moves(ben!, shareId, 'confirm')).toBe('forbidden');
    expect(await moves(alexis!, shareId, 'confirm')).toBe('done');
    expect(await mayTell(ben!, caseId)).toBe(true);
    expect(await moves(alexis!, shareId, 'renew')).toBe('done');
    expect(await mayTell(ben!, caseId)).toBe(false);
    expect(await moves(alexis!, shareId, 'confirm')).toBe('forbidden');
    expect(await moves(ana!, shareId, 'confirm')).toBe('done');
    expect(await mayTell(ben!, caseId)).toBe(true);
    // Of what she did herself she needs not be told.
    await alexis!.sees('share.confirmed');
    expect((await sharesOf(ben!, caseId))[0]).toMatchObject({ citation: basis.citation, confirmedBy: ana!.id });
  });

  it('is refused field by field where something does not fit', async () => {
    const [ana] = await people('ana');
    const caseId = await board.caseOf(ana!, 'shelter');
    const wrong = async (more: object, to: 'shelter' | 'justice' | 'elsewhere' | 'health' = 'shelter') =>
      Object.keys((await triesToGive(ana!, caseId, anAgreement(to, more))).body.error?.fields ?? {}).sort();
    expect(await wrong({ evidence: 'oral' })).toEqual(['witnessId']);
    expect(await wrong({ evidence: 'pictorial', witnessId: ana!.id })).toEqual(['witnessId']);
    expect(await wrong({ evidence: 'oral', witnessId: personId('stranger') })).toEqual(['witnessId']);
    expect(await wrong({ labels: [] })).toEqual(['labels']);
    expect(await wrong({ labels: ['SECRET'] })).toEqual(['labels']);
    for (const purpose of ['HLEGAL', 'BTG', 'ETREAT', 'X']) expect(await wrong({ purpose })).toEqual(['purpose']);
    expect(await wrong({ legalBasis: 'legal-obligation' })).toEqual(['citation']);
    expect(await wrong({ citation: 'A law' })).toEqual(['citation']);
    expect(await wrong({ evidence: undefined, language: undefined, interpreter: undefined })).toEqual([
      'evidence',
      'interpreter',
      'language',
    ]);
    expect(await wrong({ language: 'zz' })).toEqual(['language']);
    expect(await wrong({ redisclose: true })).toEqual(['redisclose']);
    expect(await wrong({ until: { date: '2031-01-01', zone: 'UTC' } })).toEqual(['until']);
    expect(await wrong({ from: { date: '2020-01-01', zone: 'UTC' } })).toEqual(['from']);
    expect(await wrong({}, 'elsewhere')).toEqual(['recipientAgencyId']);
    expect(await wrong({}, 'health')).toEqual(['recipientAgencyId']);
    expect(await wrong({}, 'justice')).toEqual(['labels', 'purpose']);
    expect(await wrong({ purpose: 'X-DEFLECT', labels: ['N'] }, 'justice')).toEqual([]);
    expect(await wrong({ evidence: 'oral', witnessId: personId('ben') })).toEqual([]);
  });

  it('is given once, however often the same command comes, and by nobody of justice', async () => {
    const [ana, dino] = await people('ana', 'dino');
    const caseId = await board.caseOf(ana!, 'shelter', 'justice');
    const [input, id] = [anAgreement('shelter'), v7()];
    for (const _ of [1, 2])
      expect(await ana!.http('POST', `/api/cases/${caseId}/shares`, input, { 'idempotency-key': id })).toMatchObject({
        status: 201,
        body: { seq: 1 },
      });
    expect(await sharesOf(ana!, caseId)).toHaveLength(1);
    expect((await triesToGive(ana!, caseId, input)).body.error?.code).toBe('illegal_move');
    expect((await triesToGive(dino!, caseId, anAgreement('shelter'))).body.error?.code).toBe('forbidden');
    await ana!.closes(caseId);
    expect((await triesToGive(ana!, caseId, anAgreement('shelter'))).body.error?.code).toBe('illegal_move');
  });

  it('tells the lists of the two and of nobody else, and ends where the agency leaves the case', async () => {
    const [ana, ben, carla] = await people('ana', 'ben', 'carla');
    const caseId = await board.caseOf(carla!, 'shelter', 'health');
    for (const person of [ana!, ben!, carla!]) {
      await person.live.connected();
      await person.live.follow(`person/${person.id}`);
    }
    const shareId = await gives(ana!, caseId, 'shelter');
    const heard = (person: Person) =>
      person.live.changed.some(({ list, ids }) => list === 'shares' && ids.includes(shareId));
    await until(() => heard(ana!) && heard(ben!), 'both to hear of it', 10_000);
    expect(heard(carla!)).toBe(false);
    await carla!.releases(caseId, agencyId('health'));
    expect(await mayTell(ben!, caseId)).toBe(false);
    expect(await moves(ana!, shareId, 'revoke')).toBe('done');
  });
});
