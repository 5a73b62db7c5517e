import { useTranslation } from 'react-i18next';
import { type CapturedAction, instantOf } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { useRunning } from './running-context.js';

/** An action as it was agreed on: what, whose, until when. */
export function ActionLine({ action }: { action: CapturedAction }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { said, agency, person } = useRunning();
  const { actionId, ownerAgencyId, holderId, due, inAbsence, status } = action;
  return (
    <li>
      <span dir="auto">
        {said('action', actionId, 'title') ?? t('running.erased')}
        <small>
          {holderId
            ? t('running.action.of', { agency: agency(ownerAgencyId), person: person(holderId) })
            : agency(ownerAgencyId)}
          , {t('running.action.until', { day: dates.day(new Date(instantOf(due))) })}
          {inAbsence && (!status || status === 'assigned') && `, ${t('byTime.absent')}`}
        </small>
      </span>
    </li>
  );
}
