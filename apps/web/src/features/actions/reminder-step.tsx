import { Trans, useTranslation } from 'react-i18next';
import { ACCEPT_STEP, type NoticeRow, type WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import styles from './action-page.module.css';
import { byPerson } from './history.js';
import { noticeWords } from './reminder-words.js';

/** One step of the reminders as it came: who was told, as what, on which way, what was left out and why. */
export function ReminderStep({ event: { data }, notices, directory }: ReminderStepProps) {
  const { t } = useTranslation();
  const { number, told, onAgenda } = data;
  const [superseded, nobody] = [data.superseded.filter(isNumbered), data.nobody.filter(isNumbered)];
  const person = (id: string) => directory.person(id)?.name ?? t('app.somebody');
  const sent = byPerson(notices);
  // A letter did not arrive, so that somebody else heard of it as well.
  const instead = sent.filter(({ personId }) => !told.some((one) => one.personId === personId));
  return (
    <div>
      <p>
        <Trans i18nKey={cameWords(number, told.length > 0)} values={{ number }} components={{ b: <b /> }} />
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
              <Said notices={sent.find((one) => one.personId === personId)?.notices ?? []} />
            </li>
          ))}
          {instead.map(({ personId, notices: those }) => (
            <li key={personId}>
              {t('reminder.toldInstead', { person: person(personId) })}
              <Said notices={those} />
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

/** The step that asks whether something is taken on is none of those that are counted. */
const isNumbered = (number: number): boolean => number !== ACCEPT_STEP;

function cameWords(number: number, told: boolean) {
  if (isNumbered(number)) return told ? 'reminder.came' : 'reminder.cameToNobody';
  return told ? 'byTime.accept.asked' : 'byTime.accept.askedNobody';
}

/** On which ways somebody was told, and what became of each. */
function Said({ notices }: { notices: readonly NoticeRow[] }) {
  const { t } = useTranslation();
  return notices.map((notice) => (
    <span key={notice.channel} className={styles.way} data-state={notice.state}>
      {noticeWords(notice, t)}
    </span>
  ));
}

interface ReminderStepProps {
  event: WireEvent<'reminder.climbed'>;
  notices: readonly NoticeRow[];
  directory: Directory;
}
