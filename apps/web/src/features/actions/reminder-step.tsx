import { Trans, useTranslation } from 'react-i18next';
import type { NoticeRow, WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import styles from './action-page.module.css';
import { byPerson } from './history.js';
import { noticeWords } from './reminder-words.js';

/** One step of the reminders as it came: who was told, as what, on which way, what was left out and why. */
export function ReminderStep({ event: { data }, notices, directory }: ReminderStepProps) {
  const { t } = useTranslation();
  const { number, told, superseded, nobody, onAgenda } = data;
  const person = (id: string) => directory.person(id)?.name ?? t('app.somebody');
  const sent = byPerson(notices);
  return (
    <div>
      <p>
        <Trans
          i18nKey={told.length > 0 ? 'reminder.came' : 'reminder.cameToNobody'}
          values={{ number }}
          components={{ b: <b /> }}
        />
      </p>
      {told.length > 0 && (
        <ul className={styles.told}>
          {told.map(({ personId, audience, forId }) => (
            <li key={personId}>
              {t(forId ? 'reminder.toldFor' : 'reminder.told', {
                person: person(personId),
                audience: t(`reminder.audience.${audience}`),
                absent: forId ? person(forId) : '',
              })}
              {(sent.find((one) => one.personId === personId)?.notices ?? []).map((notice) => (
                <span key={notice.channel} className={styles.way} data-state={notice.state}>
                  {noticeWords(notice, t)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {superseded.length > 0 && (
        <p>{t('reminder.leftOut', { count: superseded.length, steps: superseded.join(', ') })}</p>
      )}
      {nobody.length > 0 && told.length > 0 && (
        <p>{t('reminder.nobodyThere', { count: nobody.length, steps: nobody.join(', ') })}</p>
      )}
      {onAgenda && <p>{t('reminder.onAgenda')}</p>}
    </div>
  );
}

interface ReminderStepProps {
  event: WireEvent<'reminder.climbed'>;
  notices: readonly NoticeRow[];
  directory: Directory;
}
