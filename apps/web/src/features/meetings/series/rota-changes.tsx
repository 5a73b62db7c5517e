import { useTranslation } from 'react-i18next';
import type { SeriesView } from '#libs/domain';
import { useDirectory } from '../../../live/directory.js';
import { useDates } from '../../../ui/dates.js';
import { useNow } from '../../actions/use-now.js';
import { useNames } from '../../cases/case-names.js';
import { dayInWords } from '../list/when-words.js';
import { dayOf } from './led-ahead.js';
import styles from './series.module.css';

/** What was changed of who leads, the latest first: what, why, by whom and when (H8). */
export function RotaChanges({ view }: { view: SeriesView }) {
  const { t, i18n } = useTranslation();
  const names = useNames(useDirectory());
  const dates = useDates();
  const now = useNow();
  const changes = view.rotaChanges ?? [];
  const day = (original: string) => dayInWords(dayOf(view, original), i18n.language, now);
  if (changes.length === 0) return <p className={styles.none}>{t('byTime.rota.none')}</p>;
  return (
    <>
      <h3 className={styles.changesTitle}>{t('byTime.rota.changes')}</h3>
      <ul className={styles.changes}>
        {changes.map(({ how, original, withOriginal, personId, insteadId, by, at, seq, reason }) => (
          <li key={seq}>
            <p>
              {t(how === 'swap' ? 'byTime.rota.swapped' : 'byTime.rota.skipped', {
                day: day(original),
                other: withOriginal === undefined ? '' : day(withOriginal),
                person: names.person(personId),
                instead: names.person(insteadId),
              })}
            </p>
            <p dir="auto">{reason ?? t('byTime.rota.erased')}</p>
            <small>{t('byTime.rota.by', { person: names.person(by), day: dates.date(new Date(at)) })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
