import { IconDoorExit, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type AgendaItem, currentItemOf } from '#libs/domain';
import { BetweenItems } from './between-items.js';
import { DecisionBlock } from './decision-block.js';
import { ItemClock } from './item-clock.js';
import { ItemHead } from './item-head.js';
import styles from './item.module.css';
import { MustLeaveLine } from './must-leave-line.js';
import { RunningPapers } from './running-papers.js';
import { RestrictedNow } from './restricted-now.js';
import { useRunning } from './running-context.js';
import { VerbGrid } from './verb-grid.js';

/** The item that the meeting is at: what it is, its clock, what is asked, and for the chair what can be done with it. */
export function CurrentItem() {
  const { view, reads, inChair } = useRunning();
  const item = currentItemOf(view);
  return (
    <section className={styles.panel}>
      <div className={styles.now}>
        {!item ? <BetweenItems /> : reads(item) ? <Readable item={item} /> : <RestrictedNow item={item} />}
      </div>
      {inChair && <VerbGrid />}
    </section>
  );
}

function Readable({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { view, actor, inChair, isSecretary } = useRunning();
  const interest = view.interests.find((one) => one.itemId === item.itemId && one.personId === actor.personId);
  const isAsked = view.decisions.some(({ itemId, status }) => itemId === item.itemId && status === 'put');
  return (
    <>
      {item.restricted && (
        <div className={styles.wall}>
          <b>
            <IconLock size={16} stroke={1.6} aria-hidden="true" />
            {t('running.restricted')}
          </b>
          {t('running.restrictedText')}
          {(inChair || isSecretary) && <MustLeaveLine item={item} />}
        </div>
      )}
      <ItemHead item={item} />
      <ItemClock item={item} />
      {interest && (
        <div className={styles.acts}>
          <div className={styles.note}>
            <IconDoorExit size={18} stroke={1.6} aria-hidden="true" />
            <p>{t(`running.interest.mine.${interest.level}`)}</p>
          </div>
        </div>
      )}
      {/* While an answer is waited for, what is asked comes first: on a phone papers would push it out of sight. */}
      {!isAsked && <RunningPapers item={item} />}
      <DecisionBlock item={item} />
      {isAsked && <RunningPapers item={item} />}
    </>
  );
}
