import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { dayIn } from '../../actions/local-time.js';
import { dayInWords } from '../list/when-words.js';
import { useAgenda } from './agenda-context.js';
import styles from './lines.module.css';

/** What is to be known of an item at a glance: what for, how often it was carried, whether it came late or was changed. */
export function ItemChips({ item }: { item: AgendaItem }) {
  const { t, i18n } = useTranslation();
  const { view, person } = useAgenda();
  const dates = useDates();
  const first = dayInWords(dayIn(view.meeting.start.zone, item.since), i18n.language);
  const changed = item.changed && new Date(item.changed.at);
  const chips = [
    !item.part && { key: 'kind', words: t(`agenda.kind.${item.kind}`) },
    item.decide && { key: 'decide', words: t('agenda.decideNow'), tone: 'late' },
    item.carried > 0 && {
      key: 'carried',
      words: t('agenda.carried', { count: item.carried, day: first }),
      tone: item.carried > 1 ? 'soon' : undefined,
    },
    item.late && { key: 'late', words: t('agenda.late'), tone: 'soon' },
    item.alsoLineages?.length && {
      key: 'merged',
      words: t('agenda.mergedOf', { count: item.alsoLineages.length }),
    },
    item.changed &&
      changed && {
        key: 'changed',
        words: t('agenda.changed', {
          name: person(item.changed.personId),
          when: `${dates.brief(changed, new Date())}`,
        }),
        tone: 'info',
      },
  ].filter((chip) => typeof chip === 'object');
  if (chips.length === 0) return null;
  return (
    <p className={styles.chips}>
      {chips.map(({ key, words, ...rest }) => (
        <span key={key} className={styles.chip} data-tone={'tone' in rest ? rest.tone : undefined}>
          {words}
        </span>
      ))}
    </p>
  );
}
