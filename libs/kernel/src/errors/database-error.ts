import { Refusal, type RefusalCode } from '#libs/domain';

/** Serialisation failure and deadlock: the whole unit of work is done again. */
const AGAIN = new Set(['40001', '40P01']);
/** Lock or statement timeout, too many connections, shutting down, disk full, read-only after failover: it will pass. */
const BUSY = /^(55P03|57014|57P0[1-5]|53\d{3}|08\w{3}|25006|25P03)$/;
const BROKEN_LINE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** What the data mapper and the driver call a connection that broke under them; they give it no code. */
const BROKEN_RUNNER = /^QueryRunner(Provider)?AlreadyReleasedError$/;
const BROKEN_WORDS = /Connection terminated|timeout exceeded when trying to connect|not queryable/;

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown; driverError?: { code?: unknown } } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/** What functions of the gate refuse by a code of their own, for whoever asked. */
const REFUSED: Record<string, RefusalCode> = {
  BA401: 'sign_in_again',
  BA403: 'not_confirmed',
  BA404: 'not_found',
  BA405: 'forbidden',
  BA409: 'illegal_move',
  BA410: 'link_over',
  BA429: 'too_fast',
};

/** True when doing the whole unit of work again may succeed. */
export const isTransient = (error: unknown): boolean => AGAIN.has(codeOf(error));

/** True when the database could not answer now but nothing is wrong with what was asked. */
export const isUnavailable = (error: unknown): boolean =>
  BUSY.test(codeOf(error)) ||
  BROKEN_LINE.has(codeOf(error)) ||
  (error instanceof Error && (BROKEN_RUNNER.test(error.name) || BROKEN_WORDS.test(error.message)));

/** True when a key of the tables refused what is there already. */
export const isTaken = (error: unknown): boolean => codeOf(error) === '23505';

/** A database's failure as the refusal that its asker understands; what is no such failure is given back as it is. */
export function asRefusal(error: unknown): unknown {
  const refused = REFUSED[codeOf(error)];
  if (refused) return new Refusal(refused);
  return isTransient(error) || isUnavailable(error) ? new Refusal('busy') : error;
}
