import { Button } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '#libs/domain';
import { PinnedPapers } from '../papers/pinned-papers.js';
import { DecisionCorrected } from './decision-corrected.js';
import { DecisionLinks } from './decision-links.js';
import { isAdopted } from './decision-now.js';
import styles from './decision.module.css';
import { Reasons } from './reasons.js';
import { useRunning } from './running-context.js';

/** A text with what it is: may be asked, is asked, agreed on with its number, or something else. */
export function DecisionText({ decision, onChange = null }: DecisionTextProps) {
  const { t } = useTranslation();
  const running = useRunning();
  const { said, view, titleOf, reads, may, act } = running;
  const { decisionId, status, version, number, block } = decision;
  const adopted = isAdopted(status);
  // A text that was taken out of a block is asked about as the next version.
  const shownVersion = status === 'draft' ? version + 1 : version;
  const item = view.items.find(({ itemId }) => itemId === decision.itemId);
  return (
    <div className={styles.text} data-adopted={adopted || undefined}>
      <div className={styles.head}>
        {adopted && <IconCircleCheckFilled size={18} aria-hidden="true" />}
        <b>{adopted && number ? t('running.text.adopted', { number }) : t(`running.text.status.${status}`)}</b>
        {!adopted && (
          <span>
            {shownVersion > 1 ? t('running.text.version', { version: shownVersion }) : t('running.text.first')}
          </span>
        )}
        {onChange && (status === 'draft' || status === 'put') && (
          <Button variant="subtle" className={styles.link} onClick={onChange}>
            {t('running.text.change')}
          </Button>
        )}
      </div>
      {block && item && (
        <p className={styles.of} dir="auto">
          {titleOf(item)}
        </p>
      )}
      <blockquote dir="auto">
        {item && !reads(item) ? t('running.namedOnly') : (said('decision', decisionId, 'text') ?? t('running.erased'))}
      </blockquote>
      <PinnedPapers decision={decision} of={running} />
      <DecisionLinks decision={decision} />
      <DecisionCorrected decision={decision} />
      <Reasons decision={decision} />
      {block && status === 'put' && may('item.pull') && (
        <Button
          variant="subtle"
          className={styles.link}
          onClick={() => void act('item.pull', { itemId: decision.itemId })}
        >
          {t('running.text.pull')}
        </Button>
      )}
    </div>
  );
}

interface DecisionTextProps {
  decision: Decision;
  /** Opens the text to be changed; null where it cannot be. */
  onChange?: (() => void) | null;
}
