import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './log.module.css';
import type { JumpState } from './use-jump.js';

/** In words what became of the way to a message: it is looked for, it is not there for this reader, or it did not come. */
export function JumpLine({ state, onClose }: { state: JumpState; onClose: () => void }) {
  const { t } = useTranslation();
  if (state === 'idle') return null;
  return (
    <div className={styles.jump} role="status">
      <span>{t(`jump.${state}`)}</span>
      {state !== 'looking' && (
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          {t('jump.close')}
        </Button>
      )}
    </div>
  );
}
