import type { TFunction } from 'i18next';
import { PASSWORD_MAX, PASSWORD_MIN } from '#libs/domain';

/** What is wrong with a password that somebody wants to set, or null. */
export function passwordProblem(password: string, t: TFunction): string | null {
  if (password.length < PASSWORD_MIN) return t('password.missing', { count: PASSWORD_MIN - password.length });
  if (password.length > PASSWORD_MAX) return t('password.tooLong', { max: PASSWORD_MAX });
  return null;
}
