import { Button, CopyButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCell, useCells, useSession } from '../../live/hooks.js';
import styles from './composer-lost.module.css';
import composer from './composer.module.css';
import { draftsFor, type Where } from './places.js';

/** In place of the field when the chosen part was lost: what was typed for it goes nowhere by itself. */
export function ComposerLost({ caseId, where, coming, onCommon }: ComposerLostProps) {
  const { t } = useTranslation();
  const { drafts } = useSession();
  const places = useCell(drafts.places(caseId));
  const cells = useMemo(
    () => draftsFor(where, places).map((key) => drafts.of(caseId, key)),
    [drafts, caseId, where, places],
  );
  const words = useCells(cells)
    .filter((one) => one.trim())
    .join('\n\n');
  return (
    <section className={composer.composer} data-part aria-live="polite">
      <div className={styles.lost}>
        <p className={styles.lostTitle}>
          <IconLock size={16} stroke={1.6} aria-hidden="true" />
          <b>{coming ? t('app.loading') : t('compose.lostTitle')}</b>
        </p>
        <p>{coming ? t('compose.comingText') : t('compose.lostText')}</p>
        {words.trim() && (
          <p className={styles.lostWords} dir="auto">
            {words}
          </p>
        )}
        <div className={styles.lostActs}>
          {words.trim() && (
            <CopyButton value={words}>
              {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'compose.copied' : 'compose.copy')}</Button>}
            </CopyButton>
          )}
          {words.trim() && !coming && (
            <Button onClick={() => cells.forEach((draft) => draft.set(''))}>{t('compose.discard')}</Button>
          )}
          <Button onClick={onCommon}>{t('compose.toEveryone')}</Button>
        </div>
      </div>
    </section>
  );
}

interface ComposerLostProps {
  caseId: string;
  /** The place that was lost. */
  where: Where;
  /** It is not known yet whether it was lost. */
  coming: boolean;
  onCommon: () => void;
}
