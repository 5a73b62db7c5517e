import { Button } from '@mantine/core';
import { IconArchive, IconArrowMerge, IconLock, IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { MoreActs } from '../../people/more-acts.js';
import { ActWaits } from './act-waits.js';
import { useAgenda } from './agenda-context.js';
import styles from './lines.module.css';
import { ChangeItemSheet } from './change-item-sheet.js';
import { ItemChips } from './item-chips.js';
import { ItemDetails } from './item-details.js';
import { MergeSheet } from './merge-sheet.js';
import { ReasonSheet } from './reason-sheet.js';

/** A proposal that waits, and what can become of it. */
export function ProposalLine({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { act, may, open, titleOf, person, entriesOf } = useAgenda();
  const [shown, setShown] = useState<'refuse' | 'merge' | 'change' | null>(null);
  const { itemId } = item;
  const title = titleOf(item);
  const answers = open && may('item.answer');
  const close = () => setShown(null);
  const others = [
    { words: t('agenda.keep'), Icon: IconArchive, act: () => void act('item.answer', { itemId, answer: 'park' }) },
    { words: t('agenda.merge'), Icon: IconArrowMerge, act: () => setShown('merge') },
    { words: t('agenda.change'), Icon: IconPencil, act: () => setShown('change') },
    { words: t('agenda.refuse'), Icon: IconX, act: () => setShown('refuse') },
  ];
  return (
    <li className={styles.line} data-waits={entriesOf(itemId).length > 0 || undefined} data-proposal>
      <div className={styles.lineWords}>
        <p className={styles.title} dir="auto">
          {item.restricted && <IconLock size={16} stroke={1.8} aria-hidden="true" />}
          {title}
        </p>
        <ItemChips item={item} />
        <p className={styles.small}>{t('agenda.proposedBy', { name: person(item.proposedBy.personId) })}</p>
        <ItemDetails item={item} />
        <ActWaits itemId={itemId} />
      </div>
      <span className={styles.minutes}>
        {item.minutes} <span>{t('agenda.min')}</span>
      </span>
      <div className={styles.tools}>
        {answers && (
          <>
            <Button
              variant="light"
              aria-label={t('agenda.actOn', { act: t('agenda.takeOn'), title })}
              onClick={() => void act('item.schedule', { itemId })}
            >
              {t('agenda.takeOn')}
            </Button>
            <MoreActs label={t('agenda.more', { title })} acts={others} />
          </>
        )}
      </div>
      <ReasonSheet
        opened={shown === 'refuse'}
        onClose={close}
        title={t('agenda.refuseTitle')}
        text={t('agenda.refuseHint')}
        submit={t('agenda.refuse')}
        onReason={(reason) => void act('item.answer', { itemId, answer: 'refuse', reason })}
      />
      <MergeSheet item={item} opened={shown === 'merge'} onClose={close} />
      <ChangeItemSheet item={item} opened={shown === 'change'} onClose={close} />
    </li>
  );
}
