import { useTranslation } from 'react-i18next';
import { saidKey } from '#libs/domain';
import { useMeeting } from '../use-meeting.js';

/** Why a meeting was cancelled, as it stands with the meeting; nothing until it is known. */
export function CancelReason({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const reason = useMeeting(meetingId).view?.words[saidKey('meeting', meetingId, 'reason')];
  return reason ? <span dir="auto">{t('agenda.cancelledBecause', { reason })}</span> : null;
}
