import { type Cell, createCell } from './cell.js';
import type { OwnStore } from './own-store.js';

/** What a person has typed in each case and not sent; it outlives the page. */
export interface Drafts {
  of: (caseId: string) => Cell<string>;
  /** Puts words back in front of whatever is being typed. */
  putBack: (caseId: string, words: string) => void;
}

export function createDrafts(store: OwnStore): Drafts {
  const cells = new Map<string, Cell<string>>();
  const of = (caseId: string) => {
    let cell = cells.get(caseId);
    if (!cell) {
      const made = createCell(store.get(`draft.${caseId}`) ?? '');
      made.subscribe(() => store.set(`draft.${caseId}`, made.get()));
      cells.set(caseId, (cell = made));
    }
    return cell;
  };
  return {
    of,
    putBack(caseId, words) {
      const draft = of(caseId);
      draft.set(draft.get().trim() ? `${words}\n${draft.get()}` : words);
    },
  };
}
