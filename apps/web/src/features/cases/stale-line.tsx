import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../live/hooks.js';
import { partsQuery } from '../../live/parts-query.js';
import { useLater } from '../../ui/use-later.js';
import styles from './log.module.css';
import type { CaseThread } from './use-thread.js';

/** What passes within this time (ms) is not told. */
const PASSES_MS = 4000;

/** That something of a case did not come although the line is up: what is missing, that it is tried again, and how to try now. */
export function StaleLine({ thread: { caseId, troubles } }: { thread: Pick<CaseThread, 'caseId' | 'troubles'> }) {
  const { t } = useTranslation();
  const { streams } = useSession();
  const queries = useQueryClient();
  const late = useLater(troubles.size > 0, PASSES_MS);
  if (!late) return null;
  const [trouble] = troubles.values();
  const again = () => {
    void queries.invalidateQueries(partsQuery(caseId));
    for (const stream of troubles.keys()) streams.ask(stream).catch(() => undefined);
  };
  return (
    <div className={styles.jump} role="status">
      <span>
        {trouble === 'no_answer'
          ? t('stale.noAnswer')
          : trouble === 'busy' || trouble === 'too_fast' || trouble === 'failed'
            ? t('stale.busy')
            : t('stale.part')}
      </span>
      <Button variant="subtle" size="compact-sm" onClick={again}>
        {t('link.tryNow')}
      </Button>
    </div>
  );
}
