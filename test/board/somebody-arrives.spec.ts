import { describe, expect, it } from '@jest/globals';
import type { AccountView, InvitationView, SignInAnswer, TotpSecret } from '#libs/domain';
import { arrives, codeOf, invited, PASSWORD } from '../support/arrivals.js';
import { useBoard } from '../support/board.js';
import { agencyId } from '../support/table.js';

const board = useBoard();

describe('somebody is invited', () => {
  it('sees who invites them, accepts with a password, and sits at the table in what they were invited as', async () => {
    const secret = await invited(board, 'noor@example.org', { standings: ['worker', 'deputy'] });
    const noor = board.visitor();
    const opened = await noor.posts<InvitationView>('/api/invitation/open', { secret });
    expect(opened.body).toMatchObject({
      taskForce: 'The table of the stories',
      agency: 'Agency health',
      invitedBy: 'admin',
      address: 'noor@example.org',
      standings: ['worker', 'deputy'],
      known: false,
      secondFactor: false,
    });
    const accepted = await noor.posts<SignInAnswer>('/api/invitation/accept', {
      secret,
      name: 'Noor A.',
      password: PASSWORD,
    });
    expect(accepted.body).toMatchObject({
      next: 'done',
      me: { me: { name: 'Noor A.', agencyId: agencyId('health'), standings: ['deputy', 'worker'], account: true } },
    });
    expect(await noor.isWho()).toMatchObject({ name: 'Noor A.' });
    expect((await noor.posts('/api/invitation/open', { secret })).body.error?.code).toBe('link_over');
  });

  it('reads the cases of the agency from then on, and colleagues see them come', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await ana.follows(caseId);
    const noor = await arrives(board, 'noor-2@example.org');
    await ana.sees('colleague.joined');
    const live = await noor.live();
    expect(await live.follow(`case/${caseId}`)).toMatchObject({ head: 2 });
    expect((await noor.gets('/api/cases')).body).toHaveLength(1);
  });

  it('comes back with address and password, however the address is written', async () => {
    await arrives(board, 'back@example.org');
    const again = board.visitor();
    expect((await again.signsIn('  BACK@Example.org ', PASSWORD)).body).toMatchObject({ next: 'done' });
    expect((await again.gets<AccountView>('/api/account')).body).toMatchObject({
      address: 'back@example.org',
      hasPassword: true,
      totp: false,
      sessions: [
        { current: true, device: 'Firefox on Linux', way: 'password' },
        { current: false, way: 'invitation' },
      ],
    });
    expect((await again.signsIn('back@example.org', 'not the password, sorry')).body.error?.code).toBe(
      'wrong_credentials',
    );
  });
});

describe('a second factor', () => {
  it('is made known by an administrator before the first session, and asked for ever after', async () => {
    const secret = await invited(board, 'second@example.org', { agency: 'municipality', standings: ['administrator'] });
    const mira = board.visitor();
    const accepted = await mira.posts('/api/invitation/accept', { secret, name: 'Mira', password: PASSWORD });
    expect(accepted.body).toEqual({ next: 'enrol' });
    expect(await mira.isWho()).toBeNull();
    const totp = (await mira.posts<TotpSecret>('/api/sign-in/enrol/totp')).body;
    const enrolled = await mira.posts<{ recoveryCodes: string[] }>('/api/sign-in/enrol/totp/confirm', {
      code: codeOf(totp),
    });
    expect(enrolled.body.recoveryCodes).toHaveLength(10);
    expect(await mira.isWho()).toMatchObject({ name: 'Mira' });

    const again = board.visitor();
    expect((await again.signsIn('second@example.org', PASSWORD)).body).toEqual({
      next: 'second_factor',
      factors: ['totp', 'recovery_code'],
    });
    expect(again.isSignedIn).toBe(false);
    expect((await again.posts('/api/sign-in/second-factor', { code: codeOf(totp) })).body.error?.code).toBe(
      'wrong_credentials',
    );
    const [code] = enrolled.body.recoveryCodes;
    expect((await again.posts('/api/sign-in/second-factor', { code })).body).toMatchObject({ next: 'done' });
    const third = board.visitor();
    await third.signsIn('second@example.org', PASSWORD);
    expect((await third.posts('/api/sign-in/second-factor', { code })).body.error?.code).toBe('wrong_credentials');
    await board.movesClock('31 seconds');
    const next = codeOf(totp, Date.now() + 31_000);
    expect((await third.posts('/api/sign-in/second-factor', { code: next })).body).toMatchObject({ next: 'done' });
    await board.movesClock('0');
  });
});
