import { IconBell } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import { localeOf } from '../../words/locale.js';
import styles from './agree.module.css';
import { useNames } from './case-names.js';
import { type Planned, previewReminders, type PreviewLine } from './reminder-preview.js';
import { useTableCalendar } from './use-table-calendar.js';

/** Who will be reminded and when, as long as nobody answers. */
export function AgreeReminders({ plan, proposed, directory }: AgreeRemindersProps) {
  const { t } = useTranslation();
  if (!proposed && !plan) return null;
  return (
    <section className={styles.reminders}>
      <h3>
        <IconBell size={16} stroke={1.6} aria-hidden="true" />
        {t('agreeing.reminders')}
      </h3>
      {proposed || !plan ? <p>{t('agreeing.noReminders')}</p> : <Lines plan={plan} directory={directory} />}
    </section>
  );
}

interface AgreeRemindersProps {
  /** Null while there is no moment from which it could be reckoned. */
  plan: Planned | null;
  proposed: boolean;
  directory: Directory;
}

function Lines({ plan, directory }: { plan: Planned; directory: Directory }) {
  const { t, i18n } = useTranslation();
  const names = useNames(directory);
  const { zone } = plan.due;
  const calendar = useTableCalendar(plan.agencyId);
  const moment = useMemo(() => {
    const format = new Intl.DateTimeFormat(localeOf(i18n.language), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    });
    return (at: number) => format.format(at);
  }, [i18n.language, zone]);
  const who = ({ told, agenda }: PreviewLine) => [
    ...told.map(({ personId, audience }) =>
      t('agreeing.told', { name: names.person(personId), role: t(`reminder.audience.${audience}`) }),
    ),
    ...(agenda ? [t('reminder.audience.agenda')] : []),
  ];
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: 'conjunction' });
  return (
    <ol>
      {previewReminders(plan, calendar, directory.agencies, Date.now()).map((line) => (
        <li key={line.at ?? 'now'}>
          <b>{line.at === null ? t('agreeing.atOnce') : moment(line.at)}</b>
          <span>{list.format(who(line))}</span>
        </li>
      ))}
    </ol>
  );
}
