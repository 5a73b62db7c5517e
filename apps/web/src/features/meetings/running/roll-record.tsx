import { useTranslation } from 'react-i18next';
import type { RollCorrection } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import styles from './later.module.css';
import { useRunning } from './running-context.js';
import { useTimesWords } from './use-times-words.js';

/** What of the roll was corrected since: what had been recorded, how it was, by whom, when and why (A9). */
export function RollRecord() {
  const { t } = useTranslation();
  const { view } = useRunning();
  const corrections = view.corrections ?? [];
  if (!corrections.length) return null;
  return (
    <section className={styles.record}>
      <h3>{t('later.roll.title')}</h3>
      <ul>
        {corrections.map((correction) => (
          <Correction key={correction.correctionId} correction={correction} />
        ))}
      </ul>
    </section>
  );
}

function Correction({ correction: { correctionId, was, is, by, at } }: { correction: RollCorrection }) {
  const { t } = useTranslation();
  const dates = useDates();
  const times = useTimesWords();
  const { person, agency, said } = useRunning();
  const who = (is ?? was)!;
  const when = new Date(at);
  return (
    <li>
      <b>{person(who.personId)}</b>
      {who.seat && `, ${agency(who.seat)}`}
      <p>
        {was ? <s>{t('later.roll.recorded', { times: times(was) })}</s> : t('later.roll.leftOut')}
        <br />
        {is ? t('later.roll.corrected', { times: times(is) }) : t('later.roll.notThere')}
      </p>
      <small dir="auto">
        {t('later.roll.by', {
          person: person(by),
          day: dates.day(when),
          time: dates.time(when),
          reason: said('roll', correctionId, 'reason') ?? t('running.erased'),
        })}
      </small>
    </li>
  );
}
