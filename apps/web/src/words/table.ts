import type { Language } from '#libs/domain';

/** The plural forms that each language asks for, as Intl.PluralRules has them; words.spec.ts holds them against it. */
export const PLURAL_FORMS = {
  en: ['one', 'other'],
  it: ['one', 'many', 'other'],
  el: ['one', 'other'],
  sw: ['one', 'other'],
} as const satisfies Record<Language, readonly string[]>;

type FormOf<L extends Language> = (typeof PLURAL_FORMS)[L][number];

/** An English table's key in another language: a word in several forms has that language's forms. */
type KeyIn<K, L extends Language> = K extends `${infer Word}_other`
  ? `${Word}_${FormOf<L>}`
  : K extends `${string}_one`
    ? never
    : K;

/** An English group of words in another language. What is missing there, or is not in the English one, does not compile. */
export type TableIn<English, L extends Language> = {
  readonly [K in keyof English as KeyIn<K, L>]: English[K] extends string ? string : TableIn<English[K], L>;
};
