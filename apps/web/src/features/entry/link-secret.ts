/** The pages that one-time links lead to, and the picture of a card. */
const LINK_PAGES = [
  '/first-use',
  '/invitation',
  '/recover',
  '/address',
  '/answer',
  '/reply',
  '/guest',
  '/card',
] as const;
export type LinkPage = (typeof LINK_PAGES)[number];

const SECRET = /^#([\w-]{43})$/;
/** A link in a letter that can be answered in several ways carries the chosen one behind the secret. */
const SECRET_AND_ACT = /^#([\w-]{43})(?:\.([a-z_]{1,20}))?$/;
/** The pages of links that carry one. */
const WITH_ACT: readonly LinkPage[] = ['/answer', '/reply'];
/** The code of a card, which the camera of whoever was shown it reads. */
const CARD_CODE = /^#([0-9A-Za-z]{20})$/;
const keyOf = (page: LinkPage) => `baraza.link.${page}`;
const actKeyOf = (page: LinkPage) => `${keyOf(page)}.act`;
const pageOf = (pathname: string): LinkPage | undefined => LINK_PAGES.find((page) => page === pathname);

const formOf = (page: LinkPage): RegExp =>
  page === '/card' ? CARD_CODE : WITH_ACT.includes(page) ? SECRET_AND_ACT : SECRET;

/** What of a window this needs. */
export type LinkWindow = Pick<Window, 'location' | 'history' | 'sessionStorage'>;

/**
 * Takes the secret of a one-time link out of the address bar, where it would be seen, shared and kept in the history,
 * before anything else reads the address. It stays in this tab alone, so that a reload does not lose it.
 */
export function takeLinkSecret({ location, history, sessionStorage }: LinkWindow): void {
  const page = pageOf(location.pathname);
  if (!page || !location.hash) return;
  const [, secret, act] = formOf(page).exec(location.hash) ?? [];
  history.replaceState(history.state, '', location.pathname + location.search);
  // A link that is not whole does not open what an earlier one had opened.
  if (secret) sessionStorage.setItem(keyOf(page), secret);
  else sessionStorage.removeItem(keyOf(page));
  if (act) sessionStorage.setItem(actKeyOf(page), act);
}

/** Opening another link on the page of the first changes only the fragment: then the page begins anew. */
export function watchLinkSecret(): void {
  window.addEventListener('hashchange', () => {
    if (pageOf(window.location.pathname) && window.location.hash) window.location.reload();
  });
}

/** The secret of the link that led to this page, or null when there was none. */
export const linkSecret = (page: LinkPage): string | null => window.sessionStorage.getItem(keyOf(page));

/** What was chosen in the letter whose link led to this page, or null. */
export const linkAct = (page: LinkPage): string | null => window.sessionStorage.getItem(actKeyOf(page));

/** The link was used, or opens nothing: it is not asked again. */
export const forgetLinkSecret = (page: LinkPage): void => window.sessionStorage.removeItem(keyOf(page));
