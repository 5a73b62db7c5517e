import type { TFunction } from 'i18next';
import { fileTroubleOf, type RefusalAnswer } from '#libs/domain';

/** Why something in a case was not done, in the language of the screen. What is wrong with a file is said of the file. */
export function refusalWords(refusal: RefusalAnswer['error'], t: TFunction): string {
  const trouble = fileTroubleOf({ error: refusal });
  if (trouble) return t(`fileTrouble.${trouble}`);
  // A server that is newer than this page may refuse with a code that has no words here yet.
  return t(`refusal.${refusal.code}`, { defaultValue: refusal.sentence });
}
