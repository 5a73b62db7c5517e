import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconBan,
  IconBarrierBlock,
  IconBell,
  IconBellZ,
  IconBulb,
  IconCalendarEvent,
  IconCheck,
  IconChecks,
  IconClipboardCheck,
  IconPlayerPlay,
  IconThumbUp,
  IconUser,
  IconUsers,
  IconX,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import { localeOf } from '../../words/locale.js';
import { WhoStandsIn } from '../calendar/who-stands-in.js';
import { type ActionHappening, actionSentence } from './action-sentence.js';
import { actionAt } from './action-titles.js';
import { useNames } from './case-names.js';
import styles from './log.module.css';
import { usePromised } from './promised-words.js';

const ICONS: Record<ActionHappening['type'], typeof IconCheck> = {
  'action.proposed': IconBulb,
  'action.assigned': IconClipboardCheck,
  'action.accepted': IconThumbUp,
  'action.started': IconPlayerPlay,
  'action.blocked': IconBarrierBlock,
  'action.declined': IconX,
  'action.finished': IconCheck,
  'action.verified': IconChecks,
  'action.returned': IconArrowBackUp,
  'action.cancelled': IconBan,
  'action.moved': IconCalendarEvent,
  'action.offered': IconArrowsExchange,
  'action.taken': IconArrowsExchange,
  'action.refused': IconX,
  'action.held': IconUser,
  'action.helped': IconUsers,
  'action.assured': IconThumbUp,
  'action.undone': IconArrowBackUp,
  'reminder.climbed': IconBell,
  'reminder.snoozed': IconBellZ,
};

/** What happened to an action, or that somebody was reminded of it, as a quiet line of the thread. */
export const ActionLine = memo(function ActionLine({ event, title, directory }: ActionLineProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const values = useValues(event, title, directory);
  const at = new Date(event.at);
  const Icon = ICONS[event.type];
  const { sentence, said } = actionSentence(event);
  const link = <Link to="/actions/$actionId" params={{ actionId: actionAt(event)! }} />;
  return (
    <div className={styles.entry}>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p>
          <Trans
            i18nKey={`actionLine.${sentence}`}
            values={values}
            components={{ b: <b />, l: link }}
            shouldUnescape
            tOptions={{ interpolation: { escapeValue: true } }}
          />
        </p>
        {said !== undefined && (
          <p className={styles.reason} data-gone={said === null || undefined} dir="auto">
            {said ?? t('case.erased')}
          </p>
        )}
        {(event.type === 'action.assigned' || event.type === 'action.held') && (
          <WhoStandsIn personId={event.data.state.holderId} at={at.getTime()} className={styles.reason} />
        )}
        {event.type !== 'reminder.climbed' && event.data.byLink && (
          <p className={styles.reason}>{t('answer.byLink')}</p>
        )}
        {event.type === 'reminder.climbed' && event.data.onAgenda && <p>{t('reminder.onAgenda')}</p>}
      </div>
      <time dateTime={event.at} title={dates.date(at)}>
        {dates.time(at)}
      </time>
    </div>
  );
});

interface ActionLineProps {
  event: ActionHappening;
  /** What is to be done; null once these words were erased, undefined where they are not held. */
  title: string | null | undefined;
  directory: Directory;
}

/** What is put into the sentence. */
function useValues(event: ActionHappening, title: string | null | undefined, directory: Directory) {
  const { t, i18n } = useTranslation();
  const names = useNames(directory);
  const promised = usePromised();
  const dates = useDates();
  const list = (all: readonly string[]) => new Intl.ListFormat(localeOf(i18n.language)).format(all);
  const shared = {
    name: event.by ? names.person(event.by.person) : t('app.name'),
    title: title ?? t(title === null ? 'actionLine.erased' : 'actionLine.unknown'),
  };
  const none = { agency: '', holder: '', names: '', due: '', told: '', when: '' };
  if (event.type === 'reminder.climbed') {
    const told = event.data.told.map(({ personId, audience, forId }) => {
      const who = { name: names.person(personId), role: t(`reminder.audience.${audience}`) };
      return forId ? t('agreeing.toldFor', { ...who, other: names.person(forId) }) : t('agreeing.told', who);
    });
    return { ...none, ...shared, told: list(told) };
  }
  if (event.type === 'reminder.snoozed') {
    const until = event.data.until && new Date(event.data.until);
    return {
      ...none,
      ...shared,
      when: until ? t('toldLately.on', { day: dates.day(until), time: dates.time(until) }) : '',
    };
  }
  const { state } = event.data;
  const agency = {
    'action.offered': state.offeredToId,
    'action.refused': event.by?.agency,
  }[event.type as string];
  return {
    ...none,
    ...shared,
    agency: names.shortAgency(agency ?? state.ownerAgencyId),
    holder: state.holderId ? names.person(state.holderId) : '',
    names: list(state.helperIds.map(names.person)),
    due: promised(state.due),
  };
}
