import type { TFunction } from 'i18next';
import { fileTroubleOf, type RefusalAnswer } from '#libs/domain';

type Told = RefusalAnswer['error'];

/** Why something was not done and what to do, in the language of the screen. What is wrong with a file is said of the file. */
export function refusalWords(refusal: Told, t: TFunction): string {
  const trouble = fileTroubleOf({ error: refusal });
  if (trouble) return t(`fileTrouble.${trouble}`);
  // A server that is newer than this page may refuse with a code that has no words here yet.
  const words = t(`refusal.${refusal.code}`, { defaultValue: refusal.sentence });
  return [words, ...wrongFields(refusal.fields ?? {}, t)].join(' ');
}

/** What to do about each field, once; a field without words of its own is told in those of the server. */
function wrongFields(fields: NonNullable<Told['fields']>, t: TFunction): string[] {
  const told = Object.entries(fields).map(([path, sentences]) =>
    t(`wrong.${lastName(path)}`, { defaultValue: sentences.join(', ') }),
  );
  return [...new Set(told)];
}

/** `members.3.address` is an address. */
const lastName = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1) ?? path;
