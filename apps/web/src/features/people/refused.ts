import { RefusedError } from '#libs/client';
import type { RefusalCode } from '#libs/domain';

/** True for a refusal with this code, for which a thing may have words of its own. */
export const isRefused = (problem: unknown, code: RefusalCode): boolean =>
  problem instanceof RefusedError && problem.refusal.code === code;
