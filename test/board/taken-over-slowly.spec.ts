import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { startRefused } from '../support/api-process.js';
import { arrives, invited, PASSWORD } from '../support/arrivals.js';
import { accepts, ended, enrols } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { agencyId } from '../support/table.js';
import type { Visitor } from '../support/visitor.js';

const board = useBoard();

const idOf = async (visitor: Visitor): Promise<string> => (await visitor.isWho())!.personId;

describe('where two factors are required', () => {
  it('whoever is in with one has to prove the second before they go on: after being made administrator', async () => {
    const admin = await board.sits('admin');
    const noor = await arrives(board, 'promoted@example.org', { agency: 'municipality' });
    const path = `/api/people/${await idOf(noor)}/standings`;
    await admin.http('PUT', path, { agencyId: agencyId('municipality'), standings: ['administrator'] });
    expect(ended(await noor.asks('PATCH', '/api/task-force', { name: 'Mine' }))).toBe('not_signed_in');
    expect((await noor.signsIn('promoted@example.org', PASSWORD)).body).toEqual({ next: 'enrol' });
    await enrols(noor);
    expect((await noor.asks('PATCH', '/api/task-force', { language: 'en' })).status).toBe(200);
  });

  it('and when the table begins to ask it of everybody', async () => {
    const admin = await board.sits('admin');
    const noor = await arrives(board, 'careless@example.org');
    await admin.http('PATCH', '/api/task-force', { secondFactor: true });
    expect(await noor.isWho()).toBeNull();
    expect((await noor.signsIn('careless@example.org', PASSWORD)).body).toEqual({ next: 'enrol' });
    await admin.http('PATCH', '/api/task-force', { secondFactor: false });
  });
});

describe('whoever is shut out', () => {
  it('is out, however often they have signed in', async () => {
    const admin = await board.sits('admin');
    const noor = await arrives(board, 'often@example.org');
    const person = await idOf(noor);
    await board.looks(
      `insert into baraza.session (id_hash, id, account_id, person_id, task_force_id, agency_id, way, device, opened_at, seen_at, expires_at, idle_at)
       select sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), s.account_id, s.person_id, s.task_force_id, s.agency_id, 'password', '',
              s.opened_at, s.seen_at, s.expires_at, s.idle_at
         from baraza.session s, generate_series(1, 1200) where s.person_id = $1 and s.ended_at is null`,
      [person],
    );
    expect((await admin.http('POST', `/api/people/${person}/disable`, {})).status).toBe(200);
    expect(await board.looks('select from baraza.session where person_id = $1 and ended_at is null', [person])).toEqual(
      [],
    );
    expect(await noor.isWho()).toBeNull();
  });

  it('is let in by no link that they had made for themselves', async () => {
    const admin = await board.sits('admin');
    const lead = await arrives(board, 'lead@example.org', { agency: 'legal', standings: ['lead'] });
    const invitationId = v7();
    const invitation = {
      agencyId: agencyId('legal'),
      address: 'again@example.org',
      name: 'Again',
      standings: ['lead'],
    };
    await lead.posts('/api/invitations', { invitationId, ...invitation });
    const { link } = (await lead.posts<{ link: string }>(`/api/invitations/${invitationId}/link`)).body;
    await admin.http('POST', `/api/people/${await idOf(lead)}/disable`, {});
    const secret = new URL(link).hash.slice(1);
    expect(ended(await board.visitor().posts('/api/invitation/open', { secret }))).toBe('link_over');
    expect(ended(await accepts(board.visitor(), secret))).toBe('link_over');
  });
});

describe('letters', () => {
  it('to one address are few, whoever asks for them', async () => {
    const noor = await arrives(board, 'writes@example.org');
    const tries = [];
    for (let times = 0; times < 8; times++)
      tries.push(ended(await noor.posts('/api/account/address', { address: 'somebody-else@example.org' })));
    expect(tries).toEqual([...Array<string>(5).fill('done'), ...Array<string>(3).fill('too_fast')]);
  });
});

describe('nonsense at the door', () => {
  it('is refused field by field: null, half letters, and what no database keeps', async () => {
    const secret = await invited(board, 'nonsense@example.org');
    const noor = await arrives(board, 'nulls@example.org');
    const visitor = board.visitor();
    for (const [who, path, body] of [
      [visitor, '/api/sign-in', { address: 'a\u0000@example.org', password: PASSWORD }],
      [visitor, '/api/recovery', { address: 'a\u0000@example.org' }],
      [visitor, '/api/invitation/accept', { secret, name: 'Noor', password: null }],
      [visitor, '/api/invitation/accept', { secret, name: 'Noor', passkey: null }],
      [noor, '/api/account/confirm', { password: null }],
      [noor, '/api/account/confirm', { code: null }],
      [noor, '/api/account/address', { address: '\ud800@example.org' }],
    ] as const)
      expect([path, ended(await who.posts(path, body))]).toEqual([path, 'invalid_input']);
  });
});

describe("a server with another installation's key", () => {
  it('does not start, and says why', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'baraza-other-key-'));
    try {
      writeFileSync(join(folder, 'key'), randomBytes(32).toString('hex'));
      const other = startRefused({ DATABASE_URL: board.database.appUrl, KEY_FILE: join(folder, 'key') });
      expect(await other.ended).toBe(1);
      expect(other.output()).toContain('The key of KEY_FILE is not the key of this installation.');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
