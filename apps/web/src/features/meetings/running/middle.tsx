import { currentItemOf } from '#libs/domain';
import { isOver } from './agenda-now.js';
import { ChairLine } from './chair-line.js';
import { CurrentItem } from './current-item.js';
import { GuestsWaiting } from './guests-waiting.js';
import { ItemLook } from './item-look.js';
import { JoinCard } from './join-card.js';
import { LeftAlone } from './left-alone.js';
import { NotesPanel } from './notes-panel.js';
import { OverSummary } from './over-summary.js';
import { useRunning } from './running-context.js';
import { TooFew } from './too-few.js';

/** Where the meeting is, or the item that is looked at meanwhile; above it what concerns who looks, below it the notes. */
export function Middle({ lookedAt, onReturn }: { lookedAt: string | null; onReturn: () => void }) {
  const { view } = useRunning();
  const looked = view.items.find(({ itemId }) => itemId === lookedAt);
  const shown = looked ?? currentItemOf(view);
  const over = isOver(view);
  return (
    <>
      {!over && <ChairLine />}
      {!over && <JoinCard />}
      {!over && <LeftAlone />}
      {!over && <TooFew />}
      {!over && <GuestsWaiting />}
      {looked ? <ItemLook item={looked} onReturn={onReturn} /> : over ? <OverSummary /> : <CurrentItem />}
      {shown && <NotesPanel item={shown} />}
    </>
  );
}
