import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { instantOf } from '#libs/domain';
import { CapturedStanding } from '../../actions/captured-standing.js';
import { useDates } from '../../../ui/dates.js';
import { adoptedOf } from './missed.js';
import styles from './ours.module.css';
import { useRunning } from './running-context.js';

/** What concerns one's own agency: actions that it was given, to be answered in one tap, and what was decided. */
export function OursPanel() {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, actor, said } = useRunning();
  const ours = view.actions.filter(({ ownerAgencyId }) => ownerAgencyId === actor.agencyId);
  const adopted = adoptedOf(view);
  if (ours.length === 0 && adopted.length === 0) return <p className={styles.none}>{t('running.ours.nothing')}</p>;
  return (
    <>
      {ours.length > 0 && (
        <section className={styles.ours}>
          <h2>{t('running.ours.actions', { count: ours.length })}</h2>
          <ul>
            {ours.map((action) => {
              const { actionId, due, status } = action;
              const title = said('action', actionId, 'title') ?? t('running.erased');
              return (
                <li key={actionId}>
                  <Link to="/actions/$actionId" params={{ actionId }}>
                    <span dir="auto">{title}</span>
                    <small>{t('running.action.until', { day: dates.day(new Date(instantOf(due))) })}</small>
                    {!status && <small className={styles.answer}>{t('running.ours.answer')}</small>}
                  </Link>
                  <CapturedStanding action={action} meetingId={view.meeting.meetingId} title={title} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {adopted.length > 0 && (
        <section className={styles.ours}>
          <h2>{t('running.ours.decided', { count: adopted.length })}</h2>
          <ul>
            {adopted.map(({ decisionId, number }) => (
              <li key={decisionId} className={styles.decided}>
                <small>{number}</small>
                <span dir="auto">{said('decision', decisionId, 'text') ?? t('running.erased')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
