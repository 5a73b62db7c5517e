import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inClone } from './places.mjs';
import { isRoot } from './server-account.mjs';

const ON_THE_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_A_MAC = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** The browser talks to this machine only and looks after nothing else. */
const QUIET = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/**
 * A Chromium that starts on this machine: the system's, else the one in the npm package @sparticuz/chromium. Handed on
 * to child processes in BARAZA_CHROMIUM, so that only the first has to try.
 * @returns {Promise<{executablePath: string, args: string[], env: Record<string, string>} | undefined>} for
 *   playwright's launch(); `env` is to be added to the environment. Undefined when none starts.
 */
export async function findChromium() {
  const { BARAZA_CHROMIUM: handedOn } = process.env;
  if (handedOn) return handedOn === 'none' ? undefined : JSON.parse(handedOn);
  for (const executablePath of [...fromThePath(), ...ON_A_MAC.filter((file) => existsSync(file))]) {
    const browser = { executablePath, args: [...QUIET, ...sandboxOff(isRoot)], env: {} };
    if (await starts(browser)) return browser;
  }
  return packaged();
}

function fromThePath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ON_THE_PATH.flatMap((name) => folders.map((folder) => join(folder, name))).filter((file) => existsSync(file));
}

/** Chromium's sandbox does not work for root. */
const sandboxOff = (off) => (off ? ['--no-sandbox'] : []);

/** Whether it can show a page: a program of that name may be a stub, or lack libraries. */
async function starts({ executablePath, args, env }) {
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env }, timeout: 30_000 });
    const page = await browser.newPage();
    await page.setContent('<p>A page, μια σελίδα</p>');
    await browser.close();
    return true;
  } catch (error) {
    if (process.env.BARAZA_DEBUG) console.error(error);
    return false;
  }
}

/** The packaged headless Chromium, first with the machine's libraries, then with those that the package carries. */
async function packaged() {
  try {
    const folder = await unpack();
    const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: ownFonts(folder) };
    const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
    for (const env of [fonts, { ...fonts, LD_LIBRARY_PATH: libraries }]) {
      const browser = { executablePath: join(folder, 'chromium'), args: [...QUIET, '--no-sandbox'], env };
      if (await starts(browser)) return browser;
    }
  } catch (error) {
    // Not for this machine, or no room to unpack it: then there is no browser.
    if (process.env.BARAZA_DEBUG) console.error(error);
  }
  return undefined;
}

/** A machine without fonts gets those of the package, whose own list of folders is for other machines. */
function ownFonts(folder) {
  const file = join(folder, 'own-fonts.conf');
  const folders = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>`,
  );
  return file;
}

/** Unpacked once, aside and then renamed. The package unpacks into TMPDIR under fixed names, so TMPDIR is a folder of ours. */
async function unpack() {
  const folder = join(workFolder(), 'packaged');
  if (existsSync(folder)) return folder;
  const { inflate } = await import('@sparticuz/chromium');
  const half = mkdtempSync(join(workFolder(), 'unpack-'));
  const { TMPDIR } = process.env;
  process.env.TMPDIR = half;
  try {
    for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(inClone('node_modules', '@sparticuz', 'chromium', 'bin', archive));
    }
    renameSync(half, folder);
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}

function workFolder() {
  const folder = inClone('node_modules', '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  return folder;
}
