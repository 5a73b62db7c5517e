import { IconCalendarRepeat, IconFolder, IconLock, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ActionRow, type MeetingOfAction, MOVES_FLAGGED } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { WhoStandsIn } from '../calendar/who-stands-in.js';
import { messageHash } from '../cases/message-link.js';
import { useDates } from '../../ui/dates.js';
import { Fact, Facts } from '../people/page.js';
import { holderWords, promisedWords } from './action-names.js';
import styles from './action-page.module.css';
import { useNaming } from './use-naming.js';
import { itemHash } from './place-name.js';
import type { ActionPlaceView } from './use-channel.js';
import { useNow } from './use-now.js';

interface ActionFactsProps {
  action: ActionRow;
  channel: ActionPlaceView | null;
  directory: Directory;
}

/** What was agreed: where, by whom, until when. */
export function ActionFacts({ action, channel, directory }: ActionFactsProps) {
  const { t, i18n } = useTranslation();
  const naming = useNaming(directory);
  const now = useNow();
  const agency = (id: string) => directory.agency(id)?.name ?? t('app.anAgency');
  const due = promisedWords(action.due, { t, language: i18n.language, now });
  const dates = useDates();
  const meetingWords = ({ series, on }: MeetingOfAction) =>
    [series ?? t('actionPage.aMeeting'), dates.date(new Date(`${on}T12:00:00`))].join(', ');
  return (
    <>
      <Facts>
        {action.meeting ? (
          <Fact name={t('actionPage.meeting')} note={<ToItem meeting={action.meeting} />}>
            {meetingWords(action.meeting)}
          </Fact>
        ) : (
          <Fact name={t('actionPage.case')} note={<Talk action={action} channel={channel} />}>
            {action.handle}
          </Fact>
        )}
        <Fact name={t('actionPage.owner')}>{agency(action.ownerAgencyId)}</Fact>
        <Fact name={t('actionPage.holder')} note={<WhoStandsIn personId={action.holderId} className={undefined} />}>
          {holderWords(action.holderId, naming, t)}
        </Fact>
        {action.helperIds.length > 0 && (
          <Fact name={t('actionPage.helpers')}>
            {action.helperIds.map((id) => holderWords(id, naming, t)).join(', ')}
          </Fact>
        )}
        <Fact name={t('actionPage.due')} note={action.moves >= MOVES_FLAGGED && <Moved moves={action.moves} />}>
          {due}
        </Fact>
        {action.priority !== 'normal' && (
          <Fact name={t('actionPage.priority')}>{t(`action.priority.${action.priority}`)}</Fact>
        )}
        <Fact name={t('actionPage.askedBy')}>{agency(action.askedById)}</Fact>
        {action.offeredToId && <Fact name={t('actionPage.offered')}>{agency(action.offeredToId)}</Fact>}
      </Facts>
    </>
  );
}

function ToItem({ meeting }: { meeting: MeetingOfAction }) {
  const { t } = useTranslation();
  return (
    <Link to="/meetings/$meetingId" params={meeting} hash={itemHash(meeting)} className={styles.talk}>
      <IconUsersGroup size={16} stroke={1.6} aria-hidden="true" />
      {t('actionPage.toItem')}
    </Link>
  );
}

function Talk({ action: { stream, caseId, titleSeq }, channel }: Omit<ActionFactsProps, 'directory'>) {
  const { t } = useTranslation();
  if (caseId === null) return null;
  const inPart = stream.startsWith('part/');
  const Icon = inPart ? IconLock : IconFolder;
  return (
    <>
      {channel && 'part' in channel && <span className={styles.part}>{t(`partName.${channel.part}`)}</span>}
      <Link
        to="/cases/$caseId"
        params={{ caseId }}
        hash={messageHash({ stream, seq: titleSeq })}
        className={styles.talk}
      >
        <Icon size={16} stroke={1.6} aria-hidden="true" />
        {t(inPart ? 'actionPage.talkPart' : 'actionPage.talk')}
      </Link>
    </>
  );
}

function Moved({ moves }: { moves: number }) {
  const { t } = useTranslation();
  return (
    <span className={styles.moved}>
      <IconCalendarRepeat size={15} stroke={1.8} aria-hidden="true" />
      {t('action.movedOften', { count: moves })}
    </span>
  );
}
