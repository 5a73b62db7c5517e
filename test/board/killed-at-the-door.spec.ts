import { afterEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { until } from '../support/api-process.js';
import { arrives, invited, PASSWORD } from '../support/arrivals.js';
import { accepts, ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { killedAt } from '../support/killed-at.js';
import { LiveClient } from '../support/live-client.js';

const board = useBoard();

afterEach(async () => expect(await journalFaults(board)).toEqual([]));

describe('the server is killed', () => {
  it('after somebody was shut out and before it told anybody: the other server cuts them all the same', async () => {
    const noor = await arrives(board, 'noor@example.org');
    const me = (await noor.isWho())!;
    const live = new LiveClient(board.api.origin, noor.cookieHeader, me.personId);
    await live.connected();
    const admin = await board.sits('admin');
    const id = { 'idempotency-key': v7() };
    const shutOut = (): Promise<{ status: number }> => admin.http('POST', `/api/people/${me.personId}/disable`, {}, id);
    const cut = until(() => !live.socket.connected, 'their socket at the other server to be cut', 20_000);
    await killedAt(board, 'after commit, before hint', [admin], shutOut);
    await cut;
    expect(await noor.isWho()).toBeNull();
    expect((await shutOut()).status).toBe(200);
    live.socket.disconnect();
  });

  it('while somebody accepts an invitation: nothing was done, the link opens still, and then once', async () => {
    const secret = await invited(board, 'slow@example.org');
    const slow = board.visitor();
    expect(await killedAt(board, 'in transaction', [slow], () => accepts(slow, secret))).toEqual(['lost']);
    expect(await board.looks(`select from baraza.account where address = 'slow@example.org'`)).toEqual([]);
    expect(ended(await accepts(slow, secret))).toBe('done');
    expect(await slow.isWho()).not.toBeNull();
    expect(ended(await accepts(board.visitor(), secret))).toBe('link_over');
  });

  it('when they had accepted and were not told: their password lets them in', async () => {
    const secret = await invited(board, 'untold@example.org');
    const untold = board.visitor();
    expect(await killedAt(board, 'after commit, before reply', [untold], () => accepts(untold, secret))).toEqual([
      'lost',
    ]);
    expect(ended(await accepts(untold, secret))).toBe('link_over');
    expect((await untold.signsIn('untold@example.org', PASSWORD)).body).toMatchObject({ next: 'done' });
  });

  it('while a role is changed: all of it was done, or none, and the next try does it', async () => {
    const [ana, admin] = [await board.sits('ana'), await board.sits('admin')];
    const caseId = await board.caseOf(ana);
    const noor = await arrives(board, 'role@example.org');
    const path = `/api/people/${(await noor.isWho())!.personId}/standings`;
    const id = { 'idempotency-key': v7() };
    const leaves = (): Promise<{ status: number }> =>
      admin.http('PUT', path, { agencyId: ana.agencyId, standings: [] }, id);
    expect(await killedAt(board, 'in transaction', [admin], leaves)).toEqual(['lost']);
    expect((await noor.gets(`/api/cases/${caseId}`)).status).toBe(200);
    expect((await leaves()).status).toBe(200);
    expect((await noor.gets(`/api/cases/${caseId}`)).status).toBe(401);
  });
});
