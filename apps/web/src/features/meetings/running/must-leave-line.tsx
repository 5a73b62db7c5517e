import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { http } from '../../../live/http.js';
import { daysIn } from '../../calendar/days-in-words.js';
import styles from './item.module.css';
import { mustLeave } from './must-leave.js';
import { useRunning } from './running-context.js';

/**
 * For who leads and for the secretary: who of those on the roll has to leave the room for an item that is for named people (R7). Who
 * reads it is asked again when somebody leaves for it, and when it becomes the current one.
 */
export function MustLeaveLine({ item: { itemId, lineageId } }: { item: AgendaItem }) {
  const { t, i18n } = useTranslation();
  const { view, person } = useRunning();
  const { meetingId, currentItemId, chair } = view.meeting;
  const left = view.interests.filter((one) => one.itemId === itemId).length;
  const { data } = useQuery({
    queryKey: ['item-readers', meetingId, lineageId, left, currentItemId, chair?.term],
    queryFn: () => http<{ people: string[] }>('GET', `/api/meetings/${meetingId}/items/${lineageId}/readers`),
    staleTime: 0,
  });
  if (!data) return null;
  const names = mustLeave(view, data.people).map(person);
  return (
    <p className={styles.leave} role="status">
      {names.length
        ? t('running.mustLeave', { names: daysIn(i18n.language).list(names) })
        : t('running.nobodyMustLeave')}
    </p>
  );
}
