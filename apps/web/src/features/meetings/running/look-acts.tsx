import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { ActTrouble } from './act-trouble.js';
import styles from './item.module.css';
import { useRunning } from './running-context.js';

const ENDS = ['put_off', 'keep', 'send_on', 'withdraw'] as const;

/** What the chair can do with an item that is still to come. */
export function LookActs({ item, onDone }: { item: AgendaItem; onDone: () => void }) {
  const { t } = useTranslation();
  const { chair, open } = useRunning();
  const begin = async () => {
    const { kind } = await chair('item.next', { itemId: item.itemId });
    if (kind === 'done') onDone();
  };
  return (
    <div className={styles.acts}>
      <Button variant="light" onClick={() => void begin()}>
        {t('running.look.begin')}
      </Button>
      {ENDS.map((sheet) => (
        <Button key={sheet} onClick={() => open(sheet, item.itemId)}>
          {t(`running.sheet.${sheet}`)}
        </Button>
      ))}
      <ActTrouble of={['item.next', 'item.end']} />
    </div>
  );
}
