import { useTranslation } from 'react-i18next';
import { type AgendaItem, papersOnTable } from '#libs/domain';
import { daysIn } from '../../calendar/days-in-words.js';
import { ItemPapers } from '../papers/item-papers.js';
import { useAgenda } from './agenda-context.js';
import styles from './lines.module.css';
import { ItemCases } from './item-cases.js';

/** Who brings an item and presents it, what is wanted of it, the text to ask about, its cases, and who has an interest. */
export function ItemDetails({ item }: { item: AgendaItem }) {
  const { t, i18n } = useTranslation();
  const all = useAgenda();
  const { view, said, person, agency, reads } = all;
  if (item.part) return null;
  const outcome = said('item', item.itemId, 'outcome');
  const who = [
    item.ownerAgencyId && t('agenda.broughtBy', { agency: agency(item.ownerAgencyId) }),
    item.presenterIds.length > 0 &&
      t('agenda.presentedBy', { names: daysIn(i18n.language).list(item.presenterIds.map(person)) }),
  ].filter(Boolean);
  const texts = view.decisions
    .filter(({ itemId, status }) => itemId === item.itemId && status === 'draft')
    .map(({ decisionId }) => ({ decisionId, text: said('decision', decisionId, 'text') }));
  const interests = view.interests.filter(({ itemId }) => itemId === item.itemId);
  return (
    <>
      {item.restricted && (
        <p className={styles.small}>{t(reads(item) ? 'agenda.restrictedYours' : 'agenda.restrictedText')}</p>
      )}
      {who.length > 0 && <p className={styles.small}>{who.join(', ')}</p>}
      {outcome && (
        <p className={styles.small} dir="auto">
          {t('agenda.wants', { outcome })}
        </p>
      )}
      {texts.map(({ decisionId, text }) => (
        <figure key={decisionId} className={styles.text}>
          <figcaption>{t('agenda.text')}</figcaption>
          <p dir="auto">{text}</p>
        </figure>
      ))}
      {reads(item) && <ItemPapers item={item} of={all} />}
      {item.kind === 'decision' &&
        texts.length === 0 &&
        papersOnTable(view, item.itemId).length === 0 &&
        reads(item) && <p className={styles.small}>{t('agenda.textNone')}</p>}
      <ItemCases caseIds={item.caseIds} />
      {interests.length > 0 && (
        <p className={styles.small}>
          {interests
            .map(({ personId, level }) =>
              t('agenda.interestsOf', { name: person(personId), level: t(`agenda.interestShort.${level}`) }),
            )
            .join('; ')}
        </p>
      )}
    </>
  );
}
