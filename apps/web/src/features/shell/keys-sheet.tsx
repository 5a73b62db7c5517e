import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet.js';
import { useSingleKeys } from '../../ui/shortcuts.js';
import styles from './keys-sheet.module.css';

const KEYS = [
  { keys: ['?'], words: 'keys.show' },
  { keys: ['Ctrl', 'K'], words: 'search.keyFind' },
  { keys: ['/'], words: 'search.keySearch' },
  { keys: ['T'], words: 'today.key' },
  { keys: ['B'], words: 'board.key' },
  { keys: ['C'], words: 'keys.cases' },
  { keys: ['R'], words: 'referrals.key' },
  { keys: ['A'], words: 'actions.key' },
  { keys: ['G'], words: 'meetings.key' },
  { keys: ['N'], words: 'keys.open' },
  { keys: ['M'], words: 'keys.write' },
  { keys: ['L'], words: 'keys.newest' },
  { keys: ['Enter'], words: 'keys.send' },
  { keys: ['Shift', 'Enter'], words: 'keys.line' },
  { keys: ['Esc'], words: 'keys.leave' },
] as const;

/** The keys there are, and whether single ones do something. */
export function KeysSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [single, setSingle] = useSingleKeys();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('keys.title')}>
      <dl className={styles.keys}>
        {KEYS.map(({ keys, words }) => (
          <div key={words} style={{ display: 'contents' }}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t('keys.single')}
        checked={single}
        onChange={(event) => setSingle(event.currentTarget.checked)}
        data-autofocus
      />
    </Sheet>
  );
}
