import Bowser from 'bowser';

/** How much of what a browser says of itself is looked at. */
const LOOKED_AT = 512;
const LONGEST = 60;

// Only names that are known: what somebody typed for a browser's name would otherwise stand in letters and on screens.
const BROWSERS = new Set(Object.values(Bowser.BROWSER_MAP));
const SYSTEMS = new Set(Object.values(Bowser.OS_MAP));

/**
 * Browser and system, as in `Firefox on Android`, from what a browser says of itself; empty when that says nothing. It is
 * for recognising one's own sessions, and holds no version.
 */
export function deviceOf(userAgent: string | undefined): string {
  if (!userAgent) return '';
  const { browser, system } = named(userAgent.slice(0, LOOKED_AT));
  if (!browser || !system || browser.includes(system)) return (browser || system).slice(0, LONGEST);
  return `${browser} on ${system}`.slice(0, LONGEST);
}

function named(userAgent: string): { browser: string; system: string } {
  try {
    const { browser, os } = Bowser.parse(userAgent);
    return {
      browser: browser.name && BROWSERS.has(browser.name) ? browser.name : '',
      system: os.name && SYSTEMS.has(os.name) ? os.name : '',
    };
  } catch {
    return { browser: '', system: '' };
  }
}
