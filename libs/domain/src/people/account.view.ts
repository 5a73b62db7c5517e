import type { Standing } from '../standing.js';
import type { MeView } from './people.view.js';

/** How a session was opened. */
export const SIGN_IN_WAYS = [
  'door',
  'password',
  'passkey',
  'single_sign_on',
  'invitation',
  'recovery',
  'first_use',
] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

/** My account: `GET /api/account`. */
export interface AccountView {
  address: string;
  hasPassword: boolean;
  totp: boolean;
  recoveryCodesLeft: number;
  /** True when somewhere at my tables a second factor is required of me: the last one cannot be removed. */
  secondFactorRequired: boolean;
  passkeys: PasskeyView[];
  sessions: SessionView[];
  seats: SeatRow[];
  /** My agency's own sign-in: whether there is one, and whether it is connected to me. */
  singleSignOn: { label: string; connected: boolean } | null;
  /** Until when changes to the account need no new proof that it is me (ISO 8601, UTC); null when they need it now. */
  confirmedUntil: string | null;
}

export interface PasskeyView {
  id: string;
  label: string;
  addedAt: string;
  usedAt: string | null;
}

export interface SessionView {
  id: string;
  /** True for the session that asks. */
  current: boolean;
  /** Browser and system, as in `Firefox on Android`; empty when unknown. */
  device: string;
  way: SignInWay;
  openedAt: string;
  seenAt: string;
  /** The seat it is open for. */
  taskForce: string;
  agency: string;
}

/** A seat of mine: one table, for one agency. A session is open for one of them at a time. */
export interface SeatRow {
  personId: string;
  taskForceId: string;
  taskForce: string;
  agencyId: string;
  agency: string;
  letters: string;
  standings: Standing[];
  current: boolean;
}

/** How a sign-in can go on. */
export const SECOND_FACTORS = ['totp', 'passkey', 'recovery_code'] as const;
export type SecondFactor = (typeof SECOND_FACTORS)[number];

/**
 * What every step of signing in answers: `done` with who I am, or what is asked for next. `enrol`: a second factor is
 * required here and there is none yet; make an authenticator app or a passkey known, then it is done.
 */
export type SignInAnswer =
  { next: 'done'; me: MeView } | { next: 'second_factor'; factors: SecondFactor[] } | { next: 'enrol' };

/** A secret for an authenticator app: to scan or to type. */
export interface TotpSecret {
  /** base32, in groups of four. */
  secret: string;
  /** `otpauth://` for the picture. */
  uri: string;
}
