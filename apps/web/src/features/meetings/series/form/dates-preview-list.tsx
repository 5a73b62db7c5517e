import { useTranslation } from 'react-i18next';
import type { RuleDate } from '#libs/domain';
import { dayInWords } from '../../list/when-words.js';
import { planInWords } from '../rule-words.js';
import styles from './form.module.css';
import { ruleOfDraft, type SeriesDraft } from './series-draft.js';

/** So many of the next dates are shown. */
const SHOWN = 8;

/** What would come of the rule: in words, and the next dates with what is moved and what is left out. */
export function DatesPreviewList({ draft, dates, words }: DatesPreviewListProps) {
  const { t, i18n } = useTranslation();
  const day = (date: string) => dayInWords(date, i18n.language);
  return (
    <section className={styles.preview} aria-live="polite">
      <h2>{t('series.previewTitle')}</h2>
      {words ? (
        <p>{words}</p>
      ) : (
        <p>{planInWords({ ...draft, rule: ruleOfDraft(draft) }, { t, language: i18n.language })}</p>
      )}
      {!words && dates.length === 0 && <p>{t('series.previewNone')}</p>}
      {!words && (
        <ol>
          {dates.slice(0, SHOWN).map(({ original, held }) => (
            <li key={original} data-out={held === null || undefined}>
              {held === null
                ? t('series.previewSkipped', { day: day(original) })
                : held === original
                  ? day(original)
                  : t('series.previewMoved', { day: day(held), original: day(original) })}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface DatesPreviewListProps {
  draft: SeriesDraft;
  dates: readonly RuleDate[];
  /** What is to be put right before there are dates, instead of them. */
  words: string | null;
}
