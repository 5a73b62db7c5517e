import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActionRow } from '#libs/domain';

/** Whose case an action is of; of what a meeting captured, which meetings, and the way to the item. */
export function PlaceName({ row: { handle, meeting } }: { row: Pick<ActionRow, 'handle' | 'meeting'> }) {
  const { t } = useTranslation();
  if (!meeting) return <b dir="auto">{handle}</b>;
  return (
    <b>
      <Link to="/meetings/$meetingId" params={meeting} hash={itemHash(meeting)} dir="auto">
        {meeting.series ?? t('actionPage.aMeeting')}
      </Link>
    </b>
  );
}

/** The part of an address that leads to one item of a meeting's page. */
export const itemHash = ({ itemId }: { itemId: string }): string => `item-${itemId}`;
