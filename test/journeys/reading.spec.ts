import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { caseStream, type FollowLevel, partStream, type ReadingRow } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { beginsPart, saysIn } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';
import { DESK, journeys, LOOKS, PHONE, useWindows } from './browser.js';
import { eventually } from './eventually.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const LONG =
  'Μίλησα με τη νοσηλεύτρια στο Κέντρο Υγείας· θα τον περιμένει στις εννέα με τον σκύλο του. ' +
  'Se vuole, qualcuno lo accompagna fino allo sportello e resta con lui finché non ha finito.';

const since = (page: Page) => page.getByRole('region', { name: 'Since you were here' });
/** The line of a case in the list, whatever stands in it. */
const rowOf = (page: Page, handle: string) => page.getByRole('listitem').filter({ hasText: handle }).last();

/** A case with a name of its own, so that a list with the cases of other stories can be asked for it. */
async function caseCalled(handle: string, lead: Person): Promise<string> {
  const caseId = await lead.opensCase(handle);
  await lead.admits(caseId, agencyId('shelter'));
  return caseId;
}

/** Reads everything so far, so that only what follows is new. */
async function readsAll(person: Person, caseId: string): Promise<void> {
  await person.http('POST', `/api/cases/${caseId}/reading`, { seq: 1_000_000 });
}

/** Waits until the server knows how much of a case somebody wants to be told of. */
const isTold = (person: Person, caseId: string, level: FollowLevel): Promise<void> =>
  eventually(async () => (await rowsOf(person, caseId)).every((row) => row.level === level), `the choice "${level}"`);

const rowsOf = async (person: Person, caseId: string): Promise<ReadingRow[]> =>
  (await person.http<ReadingRow[]>('GET', '/api/reading')).body.filter((row) => row.caseId === caseId);

journeys('what is new to somebody', () => {
  it('is counted for the case and its parts together, told in a sentence, begins at a line, and is read on every device at once', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await caseCalled('Θάλεια', ana);
    await readsAll(ben, caseId);
    for (let n = 1; n <= 30; n++) await saysIn(ana, caseStream(caseId), `Word ${n}. ${LONG}`);
    await saysIn(ana, caseStream(caseId), 'Can you open at nine, @ben?', { mentions: [{ person: ben.id }] });
    await beginsPart(ana, caseId, 'health', 'The test is on Thursday.', 'shelter');

    const desk = await windows.of('ben', '/cases', DESK);
    const phone = await windows.of('ben', '/cases', PHONE);
    for (const { page } of [desk, phone]) {
      await since(page)
        .getByText(/31 messages from health/)
        .waitFor();
      await since(page).getByText('you are called once').waitFor();
      await since(page).getByText('About health').waitFor();
      await rowOf(page, 'Θάλεια').getByText('32 new').first().waitFor();
    }
    // From the list, where it is known already what is new: a case waits for that a moment only.
    await since(desk.page)
      .getByRole('link', { name: /Θάλεια/ })
      .click();
    await desk.page.getByText('32 new since you were here').waitFor();
    await desk.page.getByText(/^Word 1\./).waitFor();
    // Nothing was read by opening it: the end was not on the screen. What would be told is told after a second.
    await desk.page.waitForTimeout(1500);
    expect(
      await board.looks('select 1 from baraza.reading r where r.stream_id = $1 and r.seq > 20', [caseStream(caseId)]),
    ).toEqual([]);

    await desk.page.getByRole('button', { name: /newest|new$/ }).click();
    await since(phone.page).getByText('Nothing new since you were here').waitFor();
    await rowOf(phone.page, 'Θάλεια').getByText(/new/).first().waitFor({ state: 'detached' });

    // The others see how far the agency has read, and never who.
    const { body } = await ana.http<{ seen: Record<string, number>; head: number }>('GET', `/api/cases/${caseId}`);
    expect(body.seen[agencyId('shelter')]).toBe(body.head);

    // What comes while one looks at it is read as it comes.
    const last = await saysIn(ana, caseStream(caseId), 'I wait at the door.');
    await desk.page.getByText('I wait at the door.').first().waitFor();
    await eventually(
      async () => (await rowsOf(ben, caseId)).some(({ read }) => read >= last),
      'what came to have been read',
    );
    await phone.page.reload();
    await since(phone.page).getByText('Nothing new since you were here').waitFor();
  });

  it('is quieter where they want to be told of less', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await caseCalled('Blue jacket', ana);
    await readsAll(ben, caseId);
    const { page } = await windows.of('ben', `/cases/${caseId}`);
    await page.getByRole('button', { name: 'Tell me of everything' }).click();
    await page.getByRole('button', { name: 'only when I am called' }).click();
    await page.getByRole('button', { name: 'Tell me of only when I am called' }).waitFor();
    await isTold(ben, caseId, 'mentions');
    await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
    await rowOf(page, 'Blue jacket').waitFor();
    await saysIn(ana, caseStream(caseId), 'He slept well.');
    await Promise.all([page.waitForResponse('**/api/reading'), page.reload()]);
    await rowOf(page, 'Blue jacket').waitFor();
    expect(await page.getByText('1 new').count()).toBe(0);
    expect(await since(page).getByText('Blue jacket').count()).toBe(0);
    await saysIn(ana, caseStream(caseId), 'Can he stay, @shelter?', { mentions: [{ agency: agencyId('shelter') }] });
    await page.reload();
    await since(page).getByText('you are called once').waitFor();

    await page.goto(`${board.api.origin}/cases/${caseId}`);
    await page.getByRole('button', { name: 'Tell me of only when I am called' }).click();
    await page.getByRole('button', { name: 'nothing', exact: true }).click();
    await isTold(ben, caseId, 'nothing');
    await saysIn(ana, caseStream(caseId), 'And tomorrow, @shelter?', { mentions: [{ agency: agencyId('shelter') }] });
    await page.goto(`${board.api.origin}/cases`);
    await rowOf(page, 'Blue jacket').getByText('You are told of nothing here').waitFor();
    expect(await since(page).getByText('Blue jacket').count()).toBe(0);
  });

  it('shows what they chose before the list of what they read had come', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await caseCalled('Red scarf', ana);
    const { page, context } = await windows.apart('ben', '/account');
    let come!: () => void;
    const coming = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/api/reading', async (route) => {
      await coming;
      await route.continue();
    });
    // Nor does the line say that the list changed.
    await page.routeWebSocket(/socket\.io/, (line) => {
      const server = line.connectToServer();
      server.onMessage((frame) => void (String(frame).startsWith('42["changed"') || line.send(frame)));
    });
    await page.goto(`${board.api.origin}/cases/${caseId}`);
    await page.getByRole('button', { name: 'Tell me of everything' }).click();
    await page.getByRole('button', { name: 'nothing', exact: true }).click();
    await isTold(ben, caseId, 'nothing');
    come();
    // Sooner than the list would be asked for again by itself.
    await page.getByRole('button', { name: 'Tell me of nothing' }).waitFor({ timeout: 10_000 });
    await context.close();
  });

  it('can be marked as read all at once, and undone', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await caseCalled('Michalis', ana);
    await readsAll(ben, caseId);
    await saysIn(ana, caseStream(caseId), 'One.');
    const { page } = await windows.of('ben');
    const told = () =>
      board.looks('select 1 from baraza.reading r where r.person_id = $1 and r.stream_id = $2 and r.seq = 3', [
        ben.id,
        caseStream(caseId),
      ]);
    await since(page).getByText('Michalis').waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await since(page).getByText('Michalis').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await since(page).getByText('Michalis').waitFor();
    // Longer than it could have been undone.
    await page.waitForTimeout(5500);
    expect(await told()).toEqual([]);
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await eventually(async () => (await told()).length === 1, 'the server to be told');
    await since(page).getByText('Nothing new since you were here').waitFor();
  });

  it('is not counted to agencies of justice, who learn only that they are called', async () => {
    const [ana, dino] = [await board.sits('ana'), await board.sits('dino')];
    const caseId = await ana.opensCase('Captain');
    await ana.admits(caseId, agencyId('justice'));
    await readsAll(dino, caseId);
    await saysIn(ana, caseStream(caseId), 'The hearing is on Monday.');
    const { page } = await windows.of('dino');
    await since(page).getByText('Nothing new since you were here').waitFor();
    expect(await page.getByText(/\d new/).count()).toBe(0);
  });

  for (const look of LOOKS) {
    it(`is readable by everybody at ${look.width} px in both themes`, async () => {
      const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
      const handle = `Μαριλένα με το πολύ μακρύ όνομα e con il cane ${look.width}`;
      const caseId = await caseCalled(handle, ana);
      await readsAll(ben, caseId);
      await saysIn(ana, caseStream(caseId), LONG, { mentions: [{ person: ben.id }] });
      const partId = await beginsPart(ana, caseId, 'sexual_health', LONG, 'shelter');
      await saysIn(ana, partStream(partId), LONG);
      const { page } = await windows.of('ben', '/cases', look);
      await since(page).getByText(handle).waitFor();
      await looksRightInBothThemes(page, 'cases with news');
      await page.goto(`${board.api.origin}/cases/${caseId}`);
      await page.getByRole('button', { name: 'Tell me of everything' }).click();
      await page.getByRole('button', { name: 'nothing', exact: true }).waitFor();
      await looksRightInBothThemes(page, 'how much one wants to be told of');
    });
  }
});
