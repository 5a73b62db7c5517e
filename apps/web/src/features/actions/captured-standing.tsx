import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CapturedAction, mayActOn, meetingStream } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { ActionStatusMark } from './action-status.js';
import styles from './arising-actions.module.css';
import { useAct } from './use-act.js';

/**
 * How what a meeting captured stands, on its line there, and the way to it; whoever is there for its agency accepts it at once (X2).
 * Nothing until it is made an action, and of an item for named people.
 */
export function CapturedStanding({ action, meetingId, title }: CapturedStandingProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { act, acting } = useAct();
  const { actionId: id, ownerAgencyId, holderId = null, status } = action;
  if (!status) return null;
  const rights = { ownerAgencyId, holderId, askedById: '', offeredToId: null };
  const here = { leadAgencyId: '', seats: [{ agencyId: actor.agencyId, people: [actor.personId] }], inMeeting: true };
  const accepts = status === 'assigned' && mayActOn('action.accept', actor, here, rights);
  const accept = () => {
    if (!acting.has(id)) void act({ id, stream: meetingStream(meetingId), caseId: null }, 'accept');
  };
  return (
    <span className={styles.acts} data-action={id}>
      <Link to="/actions/$actionId" params={{ actionId: id }} aria-label={`${title}: ${t(`action.status.${status}`)}`}>
        <ActionStatusMark status={status} />
      </Link>
      {accepts && (
        <Button
          variant="light"
          onClick={accept}
          aria-disabled={acting.has(id) || undefined}
          aria-label={t('actions.actOn', { act: t('action.step.accept'), title })}
        >
          {t('action.step.accept')}
        </Button>
      )}
    </span>
  );
}

interface CapturedStandingProps {
  action: CapturedAction;
  meetingId: string;
  /** What is to be done, for whoever only hears it. */
  title: string;
}
