import { type AddAgency, NAME_MAX, type Sector, SHORT_NAME_MAX } from '#libs/domain';

/** An agency while it is typed. */
export interface AgencyDraft extends Omit<AddAgency, 'sector'> {
  sector: Sector | '';
  /** Short name and letters follow the name until somebody writes their own. */
  ownShortName: boolean;
  ownLetters: boolean;
}

export const newAgencyDraft = (agencyId: string): AgencyDraft => ({
  agencyId,
  name: '',
  shortName: '',
  letters: '',
  sector: '',
  ownShortName: false,
  ownLetters: false,
});

/** The draft under another name, with what is proposed from it where nothing else was written. */
export function named(draft: AgencyDraft, name: string, taken: readonly string[]): AgencyDraft {
  return {
    ...draft,
    name,
    shortName: draft.ownShortName ? draft.shortName : shortNameOf(name),
    letters: draft.ownLetters ? draft.letters : lettersOf(name, taken),
  };
}

/** What is wrong with an agency that is to be added. */
export type AgencyFault = 'name' | 'twice' | 'sector' | 'shortName' | 'letters';

export function agencyFaults(draft: AgencyDraft, others: readonly AddAgency[]): AgencyFault[] {
  const name = draft.name.trim();
  const twice = others.some((other) => plain(other.name) === plain(name));
  return [
    ...(name === '' || name.length > NAME_MAX ? (['name'] as const) : []),
    ...(name !== '' && twice ? (['twice'] as const) : []),
    ...(draft.sector === '' ? (['sector'] as const) : []),
    ...(draft.shortName.trim() === '' || draft.shortName.trim().length > SHORT_NAME_MAX
      ? (['shortName'] as const)
      : []),
    ...(/^\p{Lu}{2}$/u.test(draft.letters) ? [] : (['letters'] as const)),
  ];
}

/** The agency as it is added. Only for a draft without faults. */
export const toAgency = ({ agencyId, name, shortName, letters, sector }: AgencyDraft): AddAgency => ({
  agencyId,
  name: name.trim(),
  shortName: shortName.trim(),
  letters,
  sector: sector as Sector,
});

/** As it reads on a card: the name itself, or as many of its words as fit, or its beginning. */
export function shortNameOf(name: string): string {
  const whole = name.trim().replace(/\s+/g, ' ');
  if (whole.length <= SHORT_NAME_MAX) return whole;
  const words = weighty(whole);
  let short = '';
  for (const word of words) {
    const longer = short ? `${short} ${word}` : word;
    if (longer.length > SHORT_NAME_MAX) break;
    short = longer;
  }
  return short || (words[0] ?? whole).slice(0, SHORT_NAME_MAX);
}

/** Two capitals for the seat tile: of its first two words, else of its first; others where those are taken. */
export function lettersOf(name: string, taken: readonly string[]): string {
  const words = weighty(name).map((word) => capitals(word));
  const [first = '', ...rest] = words.filter((word) => word !== '');
  if (!first) return '';
  const pairs = [
    ...rest.map((word) => first[0]! + word[0]!),
    ...[...first].slice(1).map((letter) => first[0]! + letter),
    ...rest.flatMap((word) => [...word].map((letter) => first[0]! + letter)),
  ];
  return pairs.find((pair) => !taken.includes(pair)) ?? pairs[0] ?? '';
}

/** Words that carry a name; articles and the like in the languages of the screens do not. */
const LIGHT =
  /^(the|of|for|and|in|at|di|del|della|dello|dei|delle|degli|e|per|il|la|lo|le|i|gli|και|του|της|των|το|τα|ο|η|οι|για|στο|στη|wa|ya|la|za|na|cha|kwa)$/iu;

function weighty(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const carrying = words.filter((word) => !LIGHT.test(word));
  return carrying.length > 0 ? carrying : words;
}

/** In capitals and without accents, as tiles are written; only letters that have a capital. */
const capitals = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{Lu}]/gu, '');

/** Capitals as they are typed into the field for letters. */
export const typedLetters = (typed: string): string => [...capitals(typed)].slice(0, 2).join('');

const plain = (name: string): string => name.trim().normalize('NFKC').toLowerCase();
