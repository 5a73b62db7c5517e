import type { HandBackRow } from '#libs/domain';

type DeedType = HandBackRow['deeds'][number]['type'];
/** What was done, without the word that all of them begin with. */
type Deed = DeedType extends `action.${infer Verb}` ? Verb : never;

/** What was done, in order; the same twice one after the other is said once. */
export const deedsInOrder = (deeds: HandBackRow['deeds']): Deed[] =>
  deeds.map(({ type }) => type.slice('action.'.length) as Deed).filter((deed, place, all) => deed !== all[place - 1]);
