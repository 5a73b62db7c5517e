/** The ways that leave the installation, and so can be tried. */
export const TRIED_WAYS = ['mail', 'push', 'webhook'] as const;
export type TriedWay = (typeof TRIED_WAYS)[number];

/** What became of a try. */
export interface WayTest {
  /** ISO 8601, UTC. */
  at: string;
  /** `sent`, why it was not, or null while it is under way. */
  outcome: string | null;
}

/** One way as a screen draws it. */
export interface WayRow {
  channel: TriedWay;
  /** Whose it is to set: an address of the account, a browser, or an agency's system. */
  setBy: 'account' | 'browser' | 'agency';
  /** What a browser asks its push service with; of `push` alone. */
  key?: string;
  /** My last try. */
  tried: WayTest | null;
}

/** How I am told: `GET /api/account/ways`. In the app everybody is. */
export interface WaysView {
  /** The ways that this installation has, without the app. */
  ways: WayRow[];
  /** My address, and whether letters to it came back; null where no account is known. */
  mail: { address: string; unreachable: boolean } | null;
  /** My browsers that are told: SHA-256 of their endpoints, base64url. */
  browsers: { mark: string; madeAt: string }[];
}

/** An agency's own system that is told: `GET /api/agencies/:id/webhook`. */
export interface WebhookView {
  address: string;
  setAt: string;
  /** Since when it is told nothing, because it said that it is gone; null while it is. */
  offAt: string | null;
  tried: WayTest | null;
}

/** What setting it answers. The secret is shown this once. */
export interface WebhookSecret {
  secret: string;
}
