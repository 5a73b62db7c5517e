import { type Context, contextOf, NOBODY, SYSTEM } from './actors.js';

/** The role that a probe speaks with: the server's, the owner's, or one that was granted everything and is named by no policy. */
export type Voice = 'app' | 'owner' | 'granted';

/** One question to the database by one actor, and what it must give: a value, `n rows` that were written, or `refused <code>`. */
export interface Probe {
  name: string;
  voice: Voice;
  as: Context;
  sql: string;
  values?: unknown[];
  /** What a superuser does before, to make a state that no function makes. */
  given?: string;
  gives: unknown;
}

/** A question that the server's own role asks. */
export type Plain = Omit<Probe, 'voice'>;

export const byServer = (probes: readonly Plain[]): Probe[] => probes.map((probe) => ({ voice: 'app', ...probe }));

export const DENIED = 'refused 42501';

/** The same question by each of these, all answered alike. */
export const alike = (
  who: readonly (readonly [string, Context])[],
  what: string,
  sql: string,
  values: unknown[],
  gives: unknown,
): Plain[] => who.map(([name, as]) => ({ name: `${name} ${what}`, as, sql, values, gives }));

/** Everybody who is somebody, and nobody: whoever a function of the system alone refuses. */
export const NOT_THE_SYSTEM: readonly (readonly [string, Context])[] = [
  ...(['ana', 'ben', 'carla', 'dino', 'stranger', 'chair', 'admin', 'warden'] as const).map(
    (who) => [who, contextOf(who)] as const,
  ),
  ['nobody', NOBODY],
];
export const A_REACTION = ['a reaction', SYSTEM] as const;

/** A question that is asked before anybody is known. */
export const ask = (name: string, sql: string, values: unknown[], gives: unknown, given?: string): Plain => ({
  name,
  as: NOBODY,
  sql,
  values,
  gives,
  ...(given ? { given } : {}),
});
