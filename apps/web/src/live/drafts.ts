import { type Cell, createCell } from '#libs/client';
import type { OwnStore } from './own-store.js';

/** The draft for everybody in a case. Any other name stands for what is written elsewhere in it. */
const COMMON = 'common';

/** What a person has typed in each case and not sent; it outlives the page. */
export interface Drafts {
  /**
   * What is being typed in one place of a case. What was typed for one place is never shown in another.
   * @param place the common part unless another is named
   */
  of: (caseId: string, place?: string) => Cell<string>;
  /** The places of a case in which something stands that was not sent. */
  places: (caseId: string) => Cell<readonly string[]>;
  /** Puts words back in front of whatever is being typed. */
  putBack: (caseId: string, words: string, place?: string) => void;
}

export function createDrafts(store: OwnStore): Drafts {
  const cells = new Map<string, Cell<string>>();
  const lists = new Map<string, Cell<readonly string[]>>();

  const places = (caseId: string) => {
    let list = lists.get(caseId);
    if (!list) {
      const kept = store.get(`drafts.${caseId}`);
      lists.set(caseId, (list = createCell<readonly string[]>(kept ? kept.split(' ') : [])));
    }
    return list;
  };
  function note(caseId: string, place: string, some: boolean) {
    const list = places(caseId);
    if (list.get().includes(place) === some) return;
    list.set(some ? [...list.get(), place] : list.get().filter((other) => other !== place));
    store.set(`drafts.${caseId}`, list.get().join(' '));
  }
  const of = (caseId: string, place = COMMON) => {
    const key = place === COMMON ? `draft.${caseId}` : `draft.${caseId}.${place}`;
    let cell = cells.get(key);
    if (!cell) {
      const made = createCell(store.get(key) ?? '');
      made.subscribe(() => {
        store.set(key, made.get());
        note(caseId, place, made.get().trim() !== '');
      });
      cells.set(key, (cell = made));
    }
    return cell;
  };
  return {
    of,
    places,
    putBack(caseId, words, place) {
      const draft = of(caseId, place);
      draft.set(draft.get().trim() ? `${words}\n${draft.get()}` : words);
    },
  };
}
