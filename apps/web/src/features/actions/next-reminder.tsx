import { useTranslation } from 'react-i18next';
import type { ActionRow, RungAudience } from '#libs/domain';
import { dueState, momentWords } from './action-names.js';
import { useNow } from './use-now.js';

/** Who is reminded next, where somebody is late: never as a threat, and nowhere else. */
export function NextReminder({ row, className }: { row: ActionRow; className: string | undefined }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { next } = row;
  if (!next || dueState(row, now) !== 'late') return null;
  const when = momentWords(Date.parse(next.at), row.due.zone, { t, language: i18n.language, now });
  const audience = next.audience.map((one) => t(`reminder.audience.${one as RungAudience}`)).join(', ');
  return <p className={className}>{t('reminder.next', { when, audience })}</p>;
}
