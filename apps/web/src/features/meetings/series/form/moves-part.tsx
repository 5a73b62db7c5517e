import { useTranslation } from 'react-i18next';
import type { MeetingRow, Move, Promised } from '#libs/domain';
import { MeetingStatusMark } from '../../list/meeting-status-mark.js';
import { dayInWords } from '../../list/when-words.js';
import styles from './form.module.css';

/** Meetings that stand already and would be held at another time by the new rule: each is moved only where it is ticked (K3). */
export function MovesPart({ moves, rows, chosen, onChange }: MovesPartProps) {
  const { t, i18n } = useTranslation();
  const when = ({ date, time }: Required<Promised>) => `${dayInWords(date, i18n.language)}, ${time}`;
  const statusOf = new Map(rows.map(({ meetingId, status }) => [meetingId, status]));
  return (
    <section className={styles.part}>
      <h2>{t('series.moveTitle')}</h2>
      <p>{moves.length > 0 ? t('series.moveText') : t('series.moveNone')}</p>
      {moves.length > 0 && (
        <ul className={styles.moves}>
          {moves.map(({ meetingId, from, to }) => (
            <li key={meetingId}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(meetingId)}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange(checked ? [...chosen, meetingId] : chosen.filter((other) => other !== meetingId))
                  }
                />
                <span>
                  <b>{t('series.moveNew', { when: when(to) })}</b>
                  <small>{t('series.moveOld', { when: when(from) })}</small>
                  <small>
                    <MeetingStatusMark status={statusOf.get(meetingId) ?? 'draft'} />
                  </small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface MovesPartProps {
  moves: readonly Move[];
  rows: readonly MeetingRow[];
  /** Ids of those that are to be moved. */
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}
