import { IconClockPlus, IconHandStop, IconMessagePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { isAdopted } from './decision-now.js';
import styles from './decision.module.css';
import { useRunning } from './running-context.js';

/**
 * Who disagrees and why, at once, since it has to be talked about; remarks stand beside the text once it is agreed on, those of seats
 * that came later with when they were made (L3).
 */
export function Reasons({ decision: { decisionId, positions, status, notedAfter = {} } }: { decision: Decision }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { agency, said, person } = useRunning();
  const shown = Object.entries(positions).filter(
    ([, { position }]) => position === 'object' || (isAdopted(status) && position === 'consent_with_reservation'),
  );
  const later = Object.entries(notedAfter);
  if (shown.length === 0 && later.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {shown.map(([agencyId, { position, enteredBy }]) => {
        const objects = position === 'object';
        const Sign = objects ? IconHandStop : IconMessagePlus;
        return (
          <li key={agencyId} data-objects={objects || undefined}>
            <Sign size={18} stroke={1.6} aria-hidden="true" />
            <p dir="auto">
              <b>{t(objects ? 'running.answer.disagrees' : 'running.answer.remarks', { agency: agency(agencyId) })}</b>{' '}
              {said('position', `${decisionId}:${agencyId}`, 'reason') ?? t('running.erased')}
              {enteredBy && <small> {t('running.answer.byVoice', { person: person(enteredBy) })}</small>}
            </p>
          </li>
        );
      })}
      {later.map(([agencyId, { at }]) => {
        const [day, time] = [dates.day(new Date(at)), dates.time(new Date(at))];
        return (
          <li key={`after ${agencyId}`}>
            <IconClockPlus size={18} stroke={1.6} aria-hidden="true" />
            <p dir="auto">
              <b>{t('later.remark.by', { agency: agency(agencyId), day, time })}</b>{' '}
              {said('position', `${decisionId}:${agencyId}`, 'note') ?? t('running.erased')}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
