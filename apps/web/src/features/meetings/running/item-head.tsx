import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import styles from './item.module.css';
import { agendaOf } from './agenda-now.js';
import { useRunning } from './running-context.js';

/** Which item it is, what it is there for, who brings it, and how often it came before. */
export function ItemHead({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, titleOf, agency, said, reads, person } = useRunning();
  const agenda = agendaOf(view);
  const number = agenda.find((one) => one.item.itemId === item.itemId)?.number;
  const outcome = reads(item) ? said('item', item.itemId, 'outcome') : null;
  const facts = [
    ...(number === undefined ? [] : [t('running.itemOf', { number, of: agenda.length })]),
    ...(item.part ? [] : [t(`agenda.kind.${item.kind}`)]),
    ...(item.ownerAgencyId ? [t('running.broughtBy', { agency: agency(item.ownerAgencyId) })] : []),
    ...(item.presenterIds.length
      ? [t('running.presentedBy', { people: item.presenterIds.map(person).join(', ') })]
      : []),
  ];
  return (
    <>
      <p className={styles.kicker}>
        {facts.join(', ')}
        {item.carried > 0 && (
          <span className={styles.carried}>
            {'. '}
            {t('running.carried', { count: item.carried, since: dates.date(new Date(item.since)) })}
          </span>
        )}
      </p>
      <h2 className={styles.title} dir="auto">
        {titleOf(item)}
      </h2>
      {outcome && (
        <p className={styles.outcome} dir="auto">
          {t('running.wanted')} {outcome}
        </p>
      )}
      {item.decide && <p className={styles.outcome}>{t('running.toDecide')}</p>}
    </>
  );
}
