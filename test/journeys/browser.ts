import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A Chromium as the test command found it, or undefined where none starts. */
interface Found {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

async function findBrowser(): Promise<Found | undefined> {
  const tool = '../../tools/chromium.mjs';
  const { findChromium } = (await import(tool)) as { findChromium: () => Promise<Found | undefined> };
  return findChromium();
}

const FOUND = await findBrowser();

/** Journeys need a browser; without one they are skipped, and the closing lines say what to install. */
export const journeys = (title: string, stories: () => void): void =>
  FOUND ? describe(title, stories) : describe.skip(`${title} (needs Chromium: apt-get install chromium)`, stories);

/** How a window looks: its size and its theme. */
export interface Look {
  width: number;
  height: number;
  theme: 'light' | 'dark';
}

export const DESK: Look = { width: 1280, height: 900, theme: 'light' };
export const PHONE: Look = { width: 360, height: 740, theme: 'light' };
export const LOOKS: Look[] = [DESK, { ...DESK, theme: 'dark' }, PHONE, { ...PHONE, theme: 'dark' }];

/** A window of its own: its cookies, its storage, its network. Whatever its page complains of fails the journey. */
export interface Window {
  page: Page;
  context: BrowserContext;
}

/** Where the pages are. */
interface Place {
  api: { readonly origin: string };
}

/** A browser for the journeys of one file. */
export class Windows {
  private browser!: Browser;
  private readonly complaints: string[] = [];

  constructor(private readonly board: Place) {}

  async launch(): Promise<void> {
    if (!FOUND) return;
    const env = { ...process.env, ...FOUND.env } as Record<string, string>;
    this.browser = await chromium.launch({
      executablePath: FOUND.executablePath,
      args: FOUND.args,
      env,
      headless: true,
    });
  }

  async close(): Promise<void> {
    await this.browser?.close();
  }

  /** Opens a window and signs in by choosing a person at the door. */
  async of(name: string, look: Look = DESK, worker = false): Promise<Window> {
    const window = await this.open(look, worker);
    await window.page.goto(`${this.board.api.origin}/door`);
    await window.page.getByRole('button', { name: new RegExp(`^${name}\\b`, 'i') }).click();
    await window.page.waitForURL('**/cases');
    return window;
  }

  /** Opens a window in which nobody is signed in. `worker`: the app stays on the device to open without network. */
  async open(look: Look = DESK, worker = false): Promise<Window> {
    const context = await this.browser.newContext({
      viewport: { width: look.width, height: look.height },
      colorScheme: look.theme,
      hasTouch: look.width < 600,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      serviceWorkers: worker ? 'allow' : 'block',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      if (!/^((http|ws):\/\/(127\.0\.0\.1|localhost):|data:|blob:)/.test(request.url()))
        this.complaints.push(`asked outside: ${request.url()}`);
    });
    return { page, context };
  }

  /** What pages complained of since last asked. */
  takeComplaints(): string[] {
    return this.complaints.splice(0);
  }
}

/** Opens a browser for the journeys of a file, and closes it with them. */
export function useWindows(board: Place): Windows {
  const windows = new Windows(board);
  beforeAll(() => windows.launch(), 180_000);
  afterAll(() => windows.close());
  return windows;
}

/** Gives a window a device that makes and answers passkeys, unlocked by its owner. */
export async function withPasskeys({ page }: Window): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** A screen is readable by everybody, and nothing runs out of it. */
export async function looksRight(page: Page, screen: string): Promise<void> {
  expect({ screen, faults: await accessibilityFaults(page) }).toEqual({ screen, faults: [] });
  const overflow = await page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
  expect({ screen, overflow }).toEqual({ screen, overflow: 0 });
}

/** What the accessibility checker finds on a page against WCAG 2.2 AA, one line each. */
async function accessibilityFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: AXE });
  await session.detach();
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (root: unknown, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { document } = globalThis as unknown as { document: unknown };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      // What is in order is not gathered.
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  });
}
