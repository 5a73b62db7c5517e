import type { Page } from 'playwright-core';
import type { AgencyName } from '../support/table.js';
import type { Board } from '../support/board.js';
import type { Person } from '../support/person.js';
import { DESK, type Look, type Window, type Windows } from './browser.js';
import { eventually } from './eventually.js';

/** Where one writes on a page. */
export const field = (page: Page) => page.locator('textarea[data-composer]');
/** Waits until what is typed goes there. */
export const isWriting = (page: Page): Promise<void> => page.locator('textarea[data-composer]:focus').waitFor();
/** The form around it: who reads, the field, the button. */
export const composer = (page: Page) => page.locator('form', { has: field(page) });
/** Waits until words stand on a page. */
export const shows = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
/** Waits until exactly this stands in the field. */
export const holds = (page: Page, words: string): Promise<void> =>
  eventually(async () => (await field(page).inputValue()) === words, `"${words}" in the field`);

/** Waits until a picture that hangs on a message is there to be seen. */
export const isPainted = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const { document } = globalThis as unknown as {
      document: { querySelectorAll: (what: string) => Iterable<{ complete: boolean; naturalWidth: number }> };
    };
    return [...document.querySelectorAll('article img')].some((one) => one.complete && one.naturalWidth > 0);
  });

/** Somebody at a case of Ana's agency. */
export interface AtTheCase extends Window {
  ana: Person;
  caseId: string;
}

/** What the journeys of one file do with the composer. */
export function useComposer(board: Board, windows: Windows) {
  return {
    /** A case of the health agency, the shelter and others on somebody's screen. */
    atTheCase: async (name: 'ana' | 'ben', look: Look = DESK, ...agencies: AgencyName[]): Promise<AtTheCase> => {
      const ana = await board.sits('ana');
      const caseId = await board.caseOf(ana, 'shelter', ...agencies);
      const window = await windows.of(name, `/cases/${caseId}`, look);
      await field(window.page).waitFor();
      return { ana, caseId, ...window };
    },
    /** What stands in a stream, in its order. */
    said: async (stream: string): Promise<string[]> => {
      const rows = await board.looks<{ words: string }>(
        `select c.body as words from baraza.event e join baraza.content c on c.stream_id = e.stream_id and c.seq = e.seq
          where e.stream_id = $1 and e.type = 'message.posted' order by e.seq`,
        [stream],
      );
      return rows.map(({ words }) => words);
    },
  };
}

/** Begins a part by hand: the place, then with whom. */
export async function begins(page: Page, kind: string, agency?: string): Promise<void> {
  await page.getByRole('button', { name: 'Change who will read this' }).click();
  await page.getByRole('button', { name: kind, exact: true }).click();
  const sheet = page.getByRole('dialog');
  if (agency) await sheet.getByRole('checkbox', { name: agency }).check();
  await sheet.getByRole('button', { name: 'Write there' }).click();
  await sheet.waitFor({ state: 'detached' });
}
