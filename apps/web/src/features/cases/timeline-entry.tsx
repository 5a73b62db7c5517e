import {
  IconArchive,
  IconDoorEnter,
  IconDoorExit,
  IconFolderOpen,
  IconQuestionMark,
  IconUserMinus,
  IconUserPlus,
} from '@tabler/icons-react';
import { memo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import { useNames } from './case-names.js';
import styles from './log.module.css';

/** Something that was done, in the same order as what was said. */
export const TimelineEntry = memo(function TimelineEntry({
  event,
  directory,
}: {
  event: WireEvent;
  directory: Directory;
}) {
  const dates = useDates();
  const at = new Date(event.at);
  const Icon = ICONS[event.type] ?? IconQuestionMark;
  return (
    <div className={styles.entry}>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <p>
        <Sentence event={event} directory={directory} />
      </p>
      <time dateTime={event.at} title={dates.date(at)}>
        {dates.time(at)}
      </time>
    </div>
  );
});

const ICONS: Partial<Record<WireEvent['type'], typeof IconArchive>> = {
  'case.opened': IconFolderOpen,
  'agency.admitted': IconDoorEnter,
  'agency.released': IconDoorExit,
  'colleague.joined': IconUserPlus,
  'colleague.left': IconUserMinus,
  'case.closed': IconArchive,
};

/** What stands between `<b>` and `</b>` is bold; a name is shown as it is written, whatever it holds. */
const BOLD = {
  components: { b: <b /> },
  shouldUnescape: true,
  tOptions: { interpolation: { escapeValue: true } },
};

function Sentence({ event, directory }: { event: WireEvent; directory: Directory }) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const by = event.by?.agency ?? '';
  const byWords = directory.isUs(by) ? t('event.byUs') : names.agency(by);
  switch (event.type) {
    case 'case.opened':
      if (directory.isUs(by)) return <Trans i18nKey="event.openedByUs" {...BOLD} />;
      return <Trans i18nKey="event.opened" values={{ agency: names.agency(by) }} {...BOLD} />;
    case 'agency.admitted': {
      const { agencyId } = event.data;
      if (directory.isUs(agencyId)) return <Trans i18nKey="event.admittedUs" {...BOLD} />;
      return <Trans i18nKey="event.admitted" values={{ agency: names.agency(agencyId) }} {...BOLD} />;
    }
    case 'agency.released': {
      const agency = names.agency(event.data.agencyId);
      if (by === event.data.agencyId) return <Trans i18nKey="event.left" values={{ agency }} {...BOLD} />;
      return <Trans i18nKey="event.released" values={{ agency, by: byWords }} {...BOLD} />;
    }
    case 'colleague.joined':
    case 'colleague.left': {
      const { agencyId, personId } = event.data;
      const joined = event.type === 'colleague.joined';
      const values = { name: names.person(personId), agency: names.agency(agencyId) };
      if (directory.isUs(agencyId))
        return (
          <Trans i18nKey={joined ? 'event.colleagueJoinedUs' : 'event.colleagueLeftUs'} values={values} {...BOLD} />
        );
      return <Trans i18nKey={joined ? 'event.colleagueJoined' : 'event.colleagueLeft'} values={values} {...BOLD} />;
    }
    case 'case.closed': {
      const outcome = t(`outcome.${event.data.outcome}`);
      return <Trans i18nKey="event.closed" values={{ by: byWords, outcome }} {...BOLD} />;
    }
    default:
      return t('case.unknownEvent');
  }
}
