import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.js';
import { firstAdministrator, openRealInstallation, type RealInstallation } from '../support/real-installation.js';
import { agencyId } from '../support/table.js';
import { DESK, journeys, PHONE, useWindows, type Window } from './browser.js';

const CLIENT = { clientId: 'baraza', clientSecret: 'only-between-the-two-of-us' };

let provider: IdentityProvider;
let installation: RealInstallation;
beforeAll(async () => {
  installation = await openRealInstallation(async (address) => {
    const redirectUri = `${address}/api/sign-in/single-sign-on/callback`;
    provider = await startIdentityProvider({ ...CLIENT, redirectUri });
    return { SINGLE_SIGN_ON: provider.issuer };
  });
}, 180_000);
afterAll(async () => {
  await installation.close();
  await provider.stop();
});
const windows = useWindows({
  api: {
    get origin() {
      return installation.address;
    },
  },
});

const comesBy = async ({ page }: Window, name: string): Promise<void> => {
  await page.goto(`${installation.address}/door`);
  await page
    .getByRole('button', { name: /Health Centre/ })
    .or(page.getByRole('link', { name: /Health Centre/ }))
    .click();
  await page.getByRole('button', { name }).click();
};

journeys("an agency's own sign-in", () => {
  it('lets in whom the agency invited, again on another device, and nobody else whom it knows', async () => {
    const administrator = await firstAdministrator(installation);
    const health = agencyId('health');
    await administrator.asks('PUT', `/api/agencies/${health}/single-sign-on`, {
      label: 'Health Centre Rio',
      issuer: provider.issuer,
      ...CLIENT,
    });
    await administrator.posts('/api/invitations', {
      invitationId: v7(),
      agencyId: health,
      address: 'noor@example.org',
      name: 'Noor',
      standings: ['worker'],
    });
    provider.people.push(
      { sub: 'n-1', email: 'noor@example.org', email_verified: true, name: 'Noor A.' },
      { sub: 'p-2', email: 'pia@example.org', email_verified: true, name: 'Pia B.' },
    );
    const [desk, phone, other] = [await windows.open(DESK), await windows.open(PHONE), await windows.open(DESK)];
    await comesBy(desk, 'Noor A.');
    await desk.page.waitForURL('**/cases');
    await desk.page.getByText('Noor A.').first().waitFor();
    await comesBy(phone, 'Noor A.');
    await phone.page.waitForURL('**/cases');
    await comesBy(other, 'Pia B.');
    await other.page.waitForURL('**/door?problem=no_seat');
    await other.page
      .getByText(/there is no seat for you/)
      .first()
      .waitFor();
    expect(windows.takeComplaints()).toEqual([]);
  }, 270_000);
});
