import { useTranslation } from 'react-i18next';
import { agendaOf } from './agenda-now.js';
import forms from './forms.module.css';
import { useRunning } from './running-context.js';

/** What a meeting that is over did not conclude, and what became of each: why, where somebody said so (C7). */
export function OverItems() {
  const { t } = useTranslation();
  const { view, titleOf, said, reads } = useRunning();
  const left = agendaOf(view).filter(({ item }) => !item.part && item.status !== 'concluded');
  if (!left.length) return null;
  return (
    <section className={forms.part}>
      <h3>{t('later.over.items')}</h3>
      <ul className={forms.list}>
        {left.map(({ item, number }) => {
          const reason = reads(item) ? said('item', item.itemId, 'reason') : null;
          return (
            <li key={item.itemId}>
              <span dir="auto">
                {number}. {titleOf(item)}
                <small>
                  {t(`running.itemStatus.${item.status}`)}
                  {reason && `. ${t('later.withdraw.reason', { reason })}`}
                </small>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
