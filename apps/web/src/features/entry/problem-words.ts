import type { TFunction } from 'i18next';
import { RefusedError, TooFastError } from '#libs/client';
import { refusalWords } from '../../words/refusal-words.js';
import { PasskeyError } from './passkeys.js';

/** What happened and what to do, in the language of the screen. */
export function problemWords(error: unknown, t: TFunction): string {
  if (error instanceof PasskeyError)
    return error.problem === 'none' ? t('passkey.noneText') : t(`passkey.${error.problem}`);
  if (error instanceof TooFastError) return t('signIn.tooFast', { count: Math.ceil(error.retryAfter / 60) });
  if (!(error instanceof RefusedError)) return t('app.noAnswer');
  return refusalWords(error.refusal, t);
}

/** True when a password, a code or a passkey was not the right one. */
export const doesNotFit = (error: unknown): boolean =>
  error instanceof RefusedError &&
  (error.refusal.code === 'wrong_credentials' || error.refusal.fields?.code !== undefined);

/** True when this sign-in is over and has to begin again at the door. */
export const mustBeginAgain = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.code === 'sign_in_again';
