import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import { mailedSecret } from '../support/at-the-door.js';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.js';
import { MailServer } from '../support/mail-server.js';
import { firstAdministrator, openRealInstallation, type RealInstallation } from '../support/real-installation.js';
import { agencyId } from '../support/table.js';
import { asSuperuser } from '../support/test-server.js';
import type { Visitor } from '../support/visitor.js';
import { DESK, hasCookies, journeys, LOOKS, PHONE, useWindows, type Window } from './browser.js';
import { looksRight, looksRightInBothThemes } from './looks-right.js';

const CLIENT = { clientId: 'baraza', clientSecret: 'only-between-the-two-of-us' };
const [FIRST, SECOND] = ['we drink tea on the bench', 'we drink coffee on the bench'];
const ROWS = `name,address,agency,roles
Noor,noor@example.org,HC,worker
Lea,lea@example.org,Night Shelter,volunteer;stand-in
Nobody,no address,HC,worker`;

const mail = await MailServer.open();
let provider: IdentityProvider;
let installation: RealInstallation;
let administrator: Visitor;
beforeAll(async () => {
  installation = await openRealInstallation(async (address) => {
    const redirectUri = `${address}/api/sign-in/single-sign-on/callback`;
    provider = await startIdentityProvider({ ...CLIENT, redirectUri });
    const letters = { SMTP_URL: mail.url, MAIL_FROM: 'table@example.org', WORKER_SWEEP_MS: '300' };
    return { SINGLE_SIGN_ON: provider.issuer, ...letters };
  });
  administrator = await firstAdministrator(installation);
}, 180_000);
afterAll(async () => {
  await installation.close();
  await provider.stop();
  await mail.close();
});
const windows = useWindows({
  api: {
    get origin() {
      return installation.address;
    },
  },
});

/** Invites somebody to the health agency; answers the id of the invitation. */
async function invites(name: string, address: string): Promise<string> {
  const invitationId = v7();
  const invited = { invitationId, agencyId: agencyId('health'), address, name, standings: ['worker'] };
  expect((await administrator.posts('/api/invitations', invited)).status).toBe(201);
  return invitationId;
}

journeys('every screen about people', () => {
  for (const look of LOOKS) {
    it(`is readable by everybody at ${look.width} px in both themes, and nothing runs out of it`, async () => {
      const { address } = installation;
      const window = await windows.open(look);
      const { page } = window;
      const invitationId = await invites('Eleni', `eleni.${look.width}@example.org`);
      const invitation = await administrator.posts<{ link: string }>(`/api/invitations/${invitationId}/link`);
      const shows = async (path: string, words: string | RegExp): Promise<void> => {
        await page.goto(path.startsWith('http') ? path : `${address}${path}`);
        await page.getByText(words).first().waitFor();
        await looksRightInBothThemes(page, path.split('#')[0]!);
      };
      await shows('/door', /passkey/i);
      await shows('/recover', /link/i);
      await shows(invitation.body.link, /Health Centre Rio/);
      await shows(`${address}/first-use#${'x'.repeat(43)}`, /link/i);
      await hasCookies(window, administrator.cookies);
      await shows('/task-force', 'Health Centre Rio');
      await shows('/agency', 'Night Shelter');
      await shows('/account', 'thekla@example.org');
      await window.context.close();
    });
  }
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
    await administrator.asks('PUT', `/api/agencies/${agencyId('health')}/single-sign-on`, {
      label: 'Health Centre Rio',
      issuer: provider.issuer,
      ...CLIENT,
    });
    await invites('Rosa', 'rosa@example.org');
    provider.people.push(
      { sub: 'n-1', email: 'rosa@example.org', email_verified: true, name: 'Rosa A.' },
      { sub: 'p-2', email: 'pia@example.org', email_verified: true, name: 'Pia B.' },
    );
    const [desk, phone, other] = [await windows.open(DESK), await windows.open(PHONE), await windows.open(DESK)];
    await comesBy(desk, 'Rosa A.');
    await desk.page.waitForURL('**/today');
    await desk.page.getByText('Rosa A.').first().waitFor();
    await comesBy(phone, 'Rosa A.');
    await phone.page.waitForURL('**/today');
    await comesBy(other, 'Pia B.');
    await other.page.waitForURL('**/door?problem=no_seat');
    await other.page
      .getByText(/there is no seat for you/)
      .first()
      .waitFor();
    for (const { context } of [desk, phone, other]) await context.close();
  });
});

const linkTo = async (address: string, page: 'recover' | 'address' | 'invitation'): Promise<string> =>
  `${installation.address}/${page}#${await mailedSecret(mail, address, page)}`;

/** Ten minutes later, a change to the account asks once more who one is. */
async function asksWhoIAm(page: Page): Promise<void> {
  await asSuperuser(installation.database.name, (client) =>
    client.query('update baraza.session set confirmed_until = baraza.now()'),
  );
  await page.goto(`${installation.address}/account`);
  await page.getByRole('button', { name: /Connect: Authenticator app/ }).click();
  await page.getByRole('button', { name: 'Show the picture' }).click();
  await page.getByText('Is it still you?').first().waitFor();
  await looksRight(page, 'is it still you');
  await page.getByLabel('Password', { exact: true }).fill(SECOND!);
  await page.getByRole('button', { name: /^(Yes|Go on|It is me|Confirm)/ }).click();
  await page.getByRole('dialog').getByRole('img').waitFor();
  await looksRight(page, 'the picture for the app');
}

journeys('a list of people, and the letters that they get', () => {
  it('brings them to the table; one of them changes the address, forgets the password, and comes back', async () => {
    const desk = await windows.open(DESK);
    await hasCookies(desk, administrator.cookies);
    await desk.page.goto(`${installation.address}/task-force`);
    await desk.page.getByText('Invite many').first().click();
    await desk.page.getByLabel('The list').fill(ROWS);
    await desk.page.getByRole('button', { name: 'Look at it' }).click();
    await desk.page.getByText('This is no whole e-mail address.').waitFor();
    await looksRight(desk.page, 'many: what is wrong');
    await desk.page.getByRole('button', { name: 'Invite 2 people' }).click();
    await desk.page.getByText('2 of 2 are invited.').first().waitFor();
    await looksRight(desk.page, 'many: the report');

    const phone = await windows.open({ ...PHONE, theme: 'dark' });
    await phone.page.goto(await linkTo('noor@example.org', 'invitation'));
    await phone.page.getByRole('button', { name: 'Set a password instead' }).click();
    await phone.page.getByLabel('Password', { exact: true }).fill(FIRST!);
    await phone.page.getByRole('button', { name: 'Sit down with this password' }).click();
    await phone.page.waitForURL('**/today');

    await phone.page.goto(`${installation.address}/account`);
    await phone.page.getByRole('button', { name: /E-mail address/ }).click();
    await phone.page.getByLabel('New address').fill('noor.new@example.org');
    await phone.page.getByRole('button', { name: 'Send me the link' }).click();
    await phone.page.goto(await linkTo('noor.new@example.org', 'address'));
    await phone.page.getByRole('button', { name: 'Yes, use this address' }).click();
    await phone.page.getByText('Your address is changed').waitFor();
    await looksRight(phone.page, 'the address is changed');

    const elsewhere = await windows.open(PHONE);
    await elsewhere.page.goto(`${installation.address}/door`);
    await elsewhere.page.getByText('I cannot sign in').first().click();
    await elsewhere.page.getByLabel('E-mail address').fill('noor.new@example.org');
    await elsewhere.page.getByRole('button', { name: 'Send me the link' }).click();
    await elsewhere.page.getByText('Look at your mail').waitFor();
    await elsewhere.page.goto(await linkTo('noor.new@example.org', 'recover'));
    await elsewhere.page.getByLabel('New password', { exact: true }).fill(SECOND!);
    await looksRight(elsewhere.page, 'a new password');
    await elsewhere.page.getByRole('button', { name: 'Set the password' }).click();
    await elsewhere.page.waitForURL('**/today');
    await asksWhoIAm(elsewhere.page);
    await phone.page.goto(`${installation.address}/cases`);
    await phone.page.waitForURL('**/door**');
    await phone.page.getByLabel('E-mail address').fill('noor.new@example.org');
    await phone.page.getByLabel('Password', { exact: true }).fill(FIRST!);
    await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.page
      .getByText(/do not fit together/)
      .first()
      .waitFor();
  });
});
