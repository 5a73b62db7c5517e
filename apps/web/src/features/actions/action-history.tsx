import { IconBell, IconBellZ } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { type ActionHistory, isActionEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import styles from './action-page.module.css';
import { happenedOf } from './happened.js';
import { type HistoryLine, historyLines } from './history.js';
import { ReminderStep } from './reminder-step.js';
import { SnoozedLine } from './snoozed-line.js';
import { STEP_ICONS } from './step-icons.js';
import { useNaming } from './use-naming.js';

/** Everything that happened with an action, first things first, the steps of its reminders among it. */
export function ActionHistoryList({ history, directory }: { history: ActionHistory; directory: Directory }) {
  return (
    <ol className={styles.history}>
      {historyLines(history).map((line) => (
        <li key={line.event.seq}>
          <Line line={line} directory={directory} />
        </li>
      ))}
    </ol>
  );
}

/** What stands between `<b>` and `</b>` is bold; a name is shown as it is written, whatever it holds. */
const BOLD = {
  components: { b: <b /> },
  shouldUnescape: true,
  tOptions: { interpolation: { escapeValue: true } },
};

function Line({ line, directory }: { line: HistoryLine; directory: Directory }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const naming = useNaming(directory);
  const { event, notices } = line;
  const at = new Date(event.at);
  const time = (
    <time dateTime={event.at} title={`${dates.date(at)}, ${dates.time(at)}`}>
      {dates.brief(at, new Date())}
    </time>
  );
  if (event.type === 'reminder.climbed')
    return (
      <div className={styles.line} data-reminder>
        <IconBell size={18} stroke={1.6} aria-hidden="true" />
        <ReminderStep event={event} notices={notices} directory={directory} />
        {time}
      </div>
    );
  if (event.type === 'reminder.snoozed')
    return (
      <div className={styles.line}>
        <IconBellZ size={18} stroke={1.6} aria-hidden="true" />
        <SnoozedLine event={event} naming={naming} />
        {time}
      </div>
    );
  const said = isActionEvent(event) ? happenedOf(event, naming, { t, language: i18n.language, now: Date.now() }) : null;
  const Icon = STEP_ICONS[said?.sign ?? 'assign'];
  return (
    <div className={styles.line}>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p>{said ? <Trans i18nKey={said.key} values={said.values} {...BOLD} /> : t('happened.unknown')}</p>
        {'words' in event && event.words !== undefined && (
          <blockquote dir="auto">{event.words ?? t('actionPage.erased')}</blockquote>
        )}
        {isActionEvent(event) && event.data.byLink && <p>{t('answer.byLink')}</p>}
      </div>
      {time}
    </div>
  );
}
