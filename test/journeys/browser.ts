import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chooseDemonstrationPerson } from '#libs/client';
import { type CastName, personId } from '../support/table.js';

// Nets and no measures: on a busy machine everything takes several times as long, and nothing is wrong.
const STORY_MS = 300_000;
const STEP_MS = 60_000;
jest.setTimeout(STORY_MS);

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
/** Every screen is looked at in these, and there in both themes. */
export const LOOKS: Look[] = [DESK, { ...PHONE, theme: 'dark' }];

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
  private readonly kept = new Map<string, Window>();

  constructor(private readonly place: Place) {}

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

  /** The window of somebody of the cast, at a page. It stays open for the later stories of the file, as one's own does. */
  async of(name: CastName, path = '/cases', look: Look = DESK): Promise<Window> {
    const key = `${name} ${look.width}`;
    const open = this.kept.get(key);
    const window = open && !open.page.isClosed() ? open : await this.signedIn(name, look);
    this.kept.set(key, window);
    await window.context.setOffline(false);
    await window.page.goto(`${this.place.api.origin}${path}`);
    return window;
  }

  /** A window of somebody of the cast on a device of its own, at a page. `worker`: the app stays on the device to open without network. */
  async apart(name: CastName, path = '/cases', look: Look = DESK, worker = false): Promise<Window> {
    const window = await this.signedIn(name, look, worker);
    await window.page.goto(`${this.place.api.origin}${path}`);
    return window;
  }

  /** A window of somebody who came in by choosing themselves at the door. */
  async throughTheDoor(name: CastName, look: Look = DESK): Promise<Window> {
    const window = await this.open(look);
    await window.page.goto(`${this.place.api.origin}/door`);
    await window.page.getByRole('button', { name: new RegExp(`^${name}\\b`, 'i') }).click();
    await window.page.waitForURL('**/today');
    return window;
  }

  private async signedIn(name: CastName, look: Look, worker = false): Promise<Window> {
    const { origin } = this.place.api;
    const [cookie, ...value] = (await chooseDemonstrationPerson(origin, personId(name))).split('=');
    const window = await this.open(look, worker);
    await hasCookies(window, new Map([[cookie!, value.join('=')]]), new URL(origin).hostname);
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
    context.setDefaultTimeout(STEP_MS);
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

/** Signs a window in with the session of somebody who came in elsewhere. */
export const hasCookies = (
  { context }: Window,
  cookies: ReadonlyMap<string, string>,
  domain = 'localhost',
): Promise<void> =>
  context.addCookies(
    [...cookies].map(([name, value]) => ({
      name,
      value,
      domain,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    })),
  );

/** Opens a browser for the journeys of a file, and closes it with them. After each of them no page complained. */
export function useWindows(place: Place): Windows {
  const windows = new Windows(place);
  beforeAll(() => windows.launch(), STORY_MS);
  afterEach(() => expect(windows.takeComplaints()).toEqual([]));
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
