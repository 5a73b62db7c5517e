import { useTranslation } from 'react-i18next';
import { type AgendaItem, putNow } from '#libs/domain';
import { useServerNow } from '../meeting-clock.js';
import { askedNow, isAdopted, shownDecision } from './decision-now.js';
import { DecisionText } from './decision-text.js';
import { ObjectionsWindow } from './objections-window.js';
import { useRunning } from './running-context.js';
import { SoFar } from './so-far.js';

/** What the room is asked, or agreed on. A text that is only written stays with who writes it. */
export function RoomText({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { view } = useRunning();
  const now = useServerNow();
  const named = new Set(view.items.filter(({ restricted }) => restricted).map(({ itemId }) => itemId));
  const put = putNow(view).filter(
    ({ itemId, block }) => !named.has(itemId) && (itemId === item.itemId || (block && item.part === 'consent')),
  );
  const asked = put.map((decision) => askedNow(view, decision, now));
  const left = Math.max(0, ...asked.map(({ windowLeft }) => windowLeft));
  const adopted = shownDecision(view, item.itemId);
  if (put.length === 0) return adopted && isAdopted(adopted.status) ? <DecisionText decision={adopted} /> : null;
  return (
    <div aria-label={t('running.text.status.put')} role="group">
      {put.map((decision) => (
        <DecisionText key={decision.decisionId} decision={decision} />
      ))}
      {left > 0 && <ObjectionsWindow left={left} />}
      <SoFar decision={put[0]!} asked={asked[0]!} />
    </div>
  );
}
