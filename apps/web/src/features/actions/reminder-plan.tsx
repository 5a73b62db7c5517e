import { IconBell, IconBellOff, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ACCEPT_STEP, ACTION_STATUSES, type ActionHistory, type RungRow } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { momentWords } from './action-names.js';
import styles from './action-page.module.css';
import { rungWords } from './reminder-words.js';
import { toldBy } from './told-by.js';
import type { ActionPlaceView } from './use-channel.js';
import { useNow } from './use-now.js';

interface ReminderPlanProps {
  history: ActionHistory;
  channel: ActionPlaceView | null;
  directory: Directory;
}

/** Who is told when, until somebody answers, as it stands now; and what became of each step. */
export function ReminderPlan({ history, channel, directory }: ReminderPlanProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { action, rungs } = history;
  const { reminds } = ACTION_STATUSES[action.status];
  if (rungs.length === 0) return <p className={styles.text}>{t('reminder.noPlan')}</p>;
  const comes = rungs.some(({ state }) => state === 'planned');
  const reading = { t, language: i18n.language, now };
  return (
    <>
      <p className={styles.text}>
        {t(comes ? 'reminder.planText' : reminds ? 'reminder.planOver' : 'reminder.noPlan')}
      </p>
      <ol className={styles.plan}>
        {rungs.map((rung) => (
          <li key={rung.number} data-state={rung.state}>
            <Sign rung={rung} />
            <div>
              <b>{momentWords(Date.parse(rung.at), action.due.zone, reading)}</b>
              {rung.number === ACCEPT_STEP && <small>{t('byTime.accept.unless')}</small>}
              <Who rung={rung} action={action} channel={channel} directory={directory} />
              {rung.state !== 'planned' && <small>{rungWords(rung, t)}</small>}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Sign({ rung: { state, reason } }: { rung: RungRow }) {
  const Icon = state === 'planned' ? IconBell : state === 'fired' && reason === null ? IconCheck : IconBellOff;
  return <Icon size={18} stroke={1.6} aria-hidden="true" />;
}

/** Those who would be told now, by name and as what; where nobody is known by name, only as what. */
function Who({ rung, action, channel, directory }: WhoProps) {
  const { t } = useTranslation();
  const { ownerAgencyId: agencyId, holderId: personId } = action;
  const seats = channel?.seats ?? [];
  const told = rung.state === 'planned' ? toldBy(rung.audience, { agencyId, personId, seats }, directory.agencies) : [];
  const named = new Set(told.map(({ audience }) => audience));
  const words = [
    ...told.map(({ personId: id, audience }) =>
      t('reminder.told', {
        person: directory.person(id)?.name ?? t('app.somebody'),
        audience: t(`reminder.audience.${audience}`),
      }),
    ),
    ...rung.audience.filter((one) => !named.has(one)).map((one) => t(`reminder.audience.${one}`)),
  ];
  return (
    <ul className={styles.who}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

interface WhoProps extends Omit<ReminderPlanProps, 'history'> {
  rung: RungRow;
  action: ActionHistory['action'];
}
