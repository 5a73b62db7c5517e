import {
  IconArchive,
  IconDoorEnter,
  IconDoorExit,
  IconFolderOpen,
  IconLock,
  IconQuestionMark,
  IconUserMinus,
  IconUserPlus,
} from '@tabler/icons-react';
import { memo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import { IDENTITY_ICONS, IdentitySentence, isIdentityEvent } from '../identity/identity-sentence.js';
import { useNames } from './case-names.js';
import styles from './log.module.css';

/** Something that was done, in the same order as what was said. */
export const TimelineEntry = memo(function TimelineEntry({ event, inPart, directory }: TimelineEntryProps) {
  const dates = useDates();
  const at = new Date(event.at);
  const Icon = ICONS[event.type] ?? IconQuestionMark;
  return (
    <div className={styles.entry}>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <p>
        {inPart ? (
          <PartSentence event={event} directory={directory} />
        ) : (
          <Sentence event={event} directory={directory} />
        )}
      </p>
      <time dateTime={event.at} title={dates.date(at)}>
        {dates.time(at)}
      </time>
    </div>
  );
});

interface TimelineEntryProps {
  event: WireEvent;
  /** It happened in a restricted part, not in the case as a whole. */
  inPart: boolean;
  directory: Directory;
}

const ICONS: Partial<Record<WireEvent['type'], typeof IconArchive>> = {
  'case.opened': IconFolderOpen,
  'part.opened': IconLock,
  'agency.admitted': IconDoorEnter,
  'agency.released': IconDoorExit,
  'colleague.joined': IconUserPlus,
  'colleague.left': IconUserMinus,
  'case.closed': IconArchive,
  ...IDENTITY_ICONS,
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
  if (isIdentityEvent(event)) return <IdentitySentence event={event} directory={directory} />;
  switch (event.type) {
    case 'case.opened':
      if (directory.isUs(by))
        return <Trans i18nKey={event.data.returnsFrom ? 'cameBack.openedByUs' : 'event.openedByUs'} {...BOLD} />;
      if (event.data.returnsFrom)
        return <Trans i18nKey="cameBack.opened" values={{ agency: names.agency(by) }} {...BOLD} />;
      return <Trans i18nKey="event.opened" values={{ agency: names.agency(by) }} {...BOLD} />;
    case 'agency.admitted': {
      const { agencyId, before } = event.data;
      const values = { agency: names.agency(agencyId) };
      if (directory.isUs(agencyId))
        return <Trans i18nKey={before ? 'admitting.joinedBeforeUs' : 'event.admittedUs'} {...BOLD} />;
      return <Trans i18nKey={before ? 'admitting.joinedBefore' : 'event.admitted'} values={values} {...BOLD} />;
    }
    case 'agency.released': {
      const agency = names.agency(event.data.agencyId);
      // Also where it left by itself, as with the last referral.
      if (by === event.data.agencyId || !event.by) return <Trans i18nKey="event.left" values={{ agency }} {...BOLD} />;
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

/** The same behind the wall of a part. */
function PartSentence({ event, directory }: { event: WireEvent; directory: Directory }) {
  const { t } = useTranslation();
  const names = useNames(directory);
  switch (event.type) {
    case 'part.opened': {
      const agency = event.by?.agency ?? '';
      if (directory.isUs(agency)) return <Trans i18nKey="part.openedByUs" {...BOLD} />;
      return <Trans i18nKey="part.opened" values={{ agency: names.agency(agency) }} {...BOLD} />;
    }
    case 'agency.admitted': {
      const values = { agency: names.agency(event.data.agencyId) };
      return <Trans i18nKey={event.data.before ? 'part.admittedBefore' : 'part.admitted'} values={values} {...BOLD} />;
    }
    case 'agency.released':
      return <Trans i18nKey="part.released" values={{ agency: names.agency(event.data.agencyId) }} {...BOLD} />;
    case 'colleague.joined':
    case 'colleague.left': {
      const values = { name: names.person(event.data.personId), agency: names.agency(event.data.agencyId) };
      const key = event.type === 'colleague.joined' ? 'part.colleagueJoined' : 'part.colleagueLeft';
      return <Trans i18nKey={key} values={values} {...BOLD} />;
    }
    default:
      return t('case.unknownEvent');
  }
}
