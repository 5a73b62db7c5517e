import type { AgendaItem } from '#libs/domain';
import { ItemPapers } from '../papers/item-papers.js';
import { ActTrouble } from './act-trouble.js';
import { useRunning } from './running-context.js';

/** The papers of the item that is shown, and what of them waits or was refused. */
export function RunningPapers({ item }: { item: AgendaItem }) {
  const running = useRunning();
  if (item.part) return null;
  return (
    <>
      <ItemPapers item={item} of={running} />
      <ActTrouble of={['paper.add', 'paper.replace', 'paper.remove']} about={{ itemId: item.itemId }} />
    </>
  );
}
