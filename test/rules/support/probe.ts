import type { Context } from './world.js';

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
