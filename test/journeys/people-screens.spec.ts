import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { firstAdministrator, openRealInstallation, type RealInstallation } from '../support/real-installation.js';
import { agencyId } from '../support/table.js';
import type { Visitor } from '../support/visitor.js';
import { journeys, LOOKS, looksRight, useWindows } from './browser.js';

let installation: RealInstallation;
let invitation: string;
let administrator: Visitor;
beforeAll(async () => {
  installation = await openRealInstallation();
  administrator = await firstAdministrator(installation);
  invitation = await anInvitation(administrator);
}, 180_000);
afterAll(() => installation.close());
const windows = useWindows({
  api: {
    get origin() {
      return installation.address;
    },
  },
});

async function anInvitation(by: Visitor): Promise<string> {
  const invitationId = v7();
  const invited = {
    invitationId,
    agencyId: agencyId('health'),
    address: 'noor@example.org',
    name: 'Noor',
    standings: ['worker'],
  };
  expect((await by.posts('/api/invitations', invited)).status).toBe(201);
  return (await by.posts<{ link: string }>(`/api/invitations/${invitationId}/link`)).body.link;
}

journeys('every screen about people', () => {
  for (const look of LOOKS) {
    it(`is readable by everybody at ${look.width} px in the ${look.theme} theme, and nothing runs out of it`, async () => {
      const { address } = installation;
      const { page, context } = await windows.open(look);
      const shows = async (path: string, words: string | RegExp): Promise<void> => {
        await page.goto(path.startsWith('http') ? path : `${address}${path}`);
        await page.getByText(words).first().waitFor();
        await looksRight(page, path.split('#')[0]!);
      };
      await shows('/door', /passkey/i);
      await shows('/recover', /link/i);
      await shows(invitation, /Noor|Health Centre Rio/);
      await shows(`${address}/first-use#${'x'.repeat(43)}`, /link/i);
      for (const [name, value] of administrator.cookies)
        await context.addCookies([
          { name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
        ]);
      await shows('/task-force', 'Health Centre Rio');
      await shows('/agency', 'Night Shelter');
      await shows('/account', 'thekla@example.org');
      expect(windows.takeComplaints()).toEqual([]);
      await context.close();
    }, 270_000);
  }
});
