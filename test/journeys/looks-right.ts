import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the accessibility checker is asked for: WCAG 2.2 AA, and what of it can come out otherwise in another theme. */
const EVERYTHING = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

type Questions = typeof EVERYTHING;

/** A screen is readable by everybody, and nothing runs out of it. */
export async function looksRight(page: Page, screen: string): Promise<void> {
  await stands(page);
  expect({ screen, faults: await accessibilityFaults(page, EVERYTHING) }).toEqual({ screen, faults: [] });
  const overflow = await page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
  expect({ screen, overflow }).toEqual({ screen, overflow: 0 });
}

/**
 * The same in both themes: in the one that stands everything, in the other its colours. What is open stays open. The page
 * keeps the other, so that of the screens that follow every second one opens in the dark.
 */
export async function looksRightInBothThemes(page: Page, screen: string): Promise<void> {
  await looksRight(page, screen);
  const dark = await page.evaluate<boolean>(`matchMedia('(prefers-color-scheme: dark)').matches`);
  const other = dark ? 'light' : 'dark';
  await turns(page, other);
  const seen = `${screen}, ${other}`;
  expect({ screen: seen, faults: await accessibilityFaults(page, COLOURS) }).toEqual({ screen: seen, faults: [] });
}

/** The device turns to another theme, and the page with it. */
async function turns(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor({ state: 'attached' });
  await stands(page);
}

/** Lets what comes or goes have come or gone at once: words that are half there have other colours. */
const stands = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { document, requestAnimationFrame } = globalThis as unknown as {
      document: { getAnimations: () => Moving[] };
      requestAnimationFrame: (then: () => void) => void;
    };
    const drawn = () => new Promise<void>((then) => requestAnimationFrame(then));
    const moving = () => document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    // What was asked for now begins to move with the next picture; and what one hands down, another begins to move to.
    do {
      for (const one of moving()) one.finish();
      await drawn();
      await drawn();
    } while (moving().length > 0);
  });

/** A transition or an animation of the page. */
interface Moving {
  finish: () => void;
  effect: { getTiming: () => { iterations: number } } | null;
}

/** What the accessibility checker finds on a page, one line each. */
async function accessibilityFaults(page: Page, runOnly: Questions): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) {
    // Past the page's rule that it runs nothing but its own files.
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: AXE });
    await session.detach();
  }
  return page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (root: unknown, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { document } = globalThis as unknown as { document: unknown };
    // What is in order is not gathered.
    const { violations } = await axe.run(document, { runOnly: asked, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  }, runOnly);
}
