import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { mailedSecret } from '../support/at-the-door.js';
import { MailServer } from '../support/mail-server.js';
import { firstAdministrator, openRealInstallation, type RealInstallation } from '../support/real-installation.js';
import { asSuperuser } from '../support/test-server.js';
import type { Visitor } from '../support/visitor.js';
import { DESK, journeys, looksRight, PHONE, useWindows } from './browser.js';

const [FIRST, SECOND] = ['we drink tea on the bench', 'we drink coffee on the bench'];
const ROWS = `name,address,agency,roles
Noor,noor@example.org,HC,worker
Lea,lea@example.org,Night Shelter,volunteer;stand-in
Nobody,no address,HC,worker`;

const mail = await MailServer.open();
let installation: RealInstallation;
let administrator: Visitor;
beforeAll(async () => {
  const settings = { SMTP_URL: mail.url, MAIL_FROM: 'table@example.org', WORKER_SWEEP_MS: '300' };
  installation = await openRealInstallation(() => Promise.resolve(settings));
  administrator = await firstAdministrator(installation);
}, 180_000);
afterAll(async () => {
  await installation.close();
  await mail.close();
});
const windows = useWindows({
  api: {
    get origin() {
      return installation.address;
    },
  },
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
    for (const [name, value] of administrator.cookies)
      await desk.context.addCookies([
        { name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
      ]);
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
    await phone.page.waitForURL('**/cases');

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
    await elsewhere.page.waitForURL('**/cases');
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
    expect(windows.takeComplaints()).toEqual([]);
  }, 270_000);
});
