import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { numberedNow } from './agenda-now.js';
import { DecisionBlock } from './decision-block.js';
import { ItemHead } from './item-head.js';
import { ItemWhy } from './item-why.js';
import styles from './item.module.css';
import { LookActs } from './look-acts.js';
import { RestrictedNow } from './restricted-now.js';
import { useRunning } from './running-context.js';
import { RunningPapers } from './running-papers.js';

/** Another item than the current one, looked at while the meeting goes on; one tap leads back to where the meeting is. */
export function ItemLook({ item, onReturn }: { item: AgendaItem; onReturn: () => void }) {
  const { t } = useTranslation();
  const { view, reads, inChair, titleOf } = useRunning();
  const now = numberedNow(view);
  return (
    <section className={styles.panel}>
      <div className={styles.now}>
        <div className={styles.note}>
          <IconArrowBackUp size={18} stroke={1.6} aria-hidden="true" />
          <p>
            {now ? t('running.look.meetingAt', { number: now.number, title: titleOf(now.item) }) : t('running.between')}
          </p>
          <Button onClick={onReturn}>{t('running.look.return')}</Button>
        </div>
        <div className={styles.looked}>
          {reads(item) ? (
            <>
              <ItemHead item={item} />
              <ItemWhy item={item} />
              <RunningPapers item={item} />
              <DecisionBlock item={item} />
            </>
          ) : (
            <RestrictedNow item={item} />
          )}
        </div>
        {inChair && item.status === 'scheduled' && <LookActs item={item} onDone={onReturn} />}
      </div>
    </section>
  );
}
