import { Button, CopyButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, caseStream } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';
import { mayTakeBack, type OutboxEntry, type RewrittenEntry } from '../../live/outbox-rules.js';
import { partsQuery } from '../../live/parts-query.js';
import { moveAttachments } from './attachments-by-place.js';
import { useComposing } from './composing.js';
import { PendingEdit } from './pending-edit.js';
import styles from './pending-help.module.css';
import { type PendingTrouble, pendingTrouble, remedyFor } from './pending-rules.js';

const ACTS = {
  partThere: 'unsent.sendThere',
  notCalled: 'unsent.sendUncalled',
  answerGone: 'unsent.sendUnanswering',
  filesGone: 'unsent.sendUnfiled',
  agencyGone: 'unsent.sendFewer',
} as const satisfies Partial<Record<PendingTrouble['kind'], string>>;

/** On words that the others do not have: why, in words, and what can be done; and that they can be changed meanwhile. */
export function PendingHelp({ entry, caseId }: { entry: OutboxEntry; caseId: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const { outbox, streams } = session;
  const [editing, setEditing] = useState(false);
  const [composing, compose] = useComposing(caseId);
  const view = useCell(streams.of(caseStream(caseId)).state).view as CaseView | null;
  const parts = useQuery(partsQuery(caseId)).data ?? [];
  const { words = '' } = entry.input as { words?: string };
  const trouble = pendingTrouble(entry, { view, parts });
  const remedy = trouble && remedyFor(entry, trouble, { entries: outbox.entries.get(), view });
  const hopeless = trouble !== null && remedy === null;
  const send = (changes: RewrittenEntry[]) => {
    const { partId } = entry.input as { partId?: string };
    const { where } = composing;
    // Whoever goes on writing there goes on in the part that takes it.
    if (trouble?.kind === 'partThere' && where.kind === 'part' && where.partId === partId) {
      moveAttachments(session, caseId, `part.${partId}`, `part.${trouble.partId}`);
      compose({ where: { kind: 'part', partId: trouble.partId } });
    }
    void outbox.rewrite(changes);
  };
  if (editing) return <PendingEdit entry={entry} words={words} onEnd={() => setEditing(false)} />;
  if (!trouble && !mayTakeBack(entry)) return null;
  return (
    <div className={styles.help}>
      {trouble && <p>{t(`unsent.${trouble.kind}`)}</p>}
      <span className={styles.acts}>
        {trouble && remedy && (
          <Button variant="light" size="compact-sm" onClick={() => send(remedy)}>
            {t(ACTS[trouble.kind as keyof typeof ACTS])}
          </Button>
        )}
        {hopeless && words !== '' && (
          <CopyButton value={words}>
            {({ copied, copy }) => (
              <Button variant="subtle" size="compact-sm" onClick={copy}>
                {copied ? t('unsent.copied') : t('unsent.copy')}
              </Button>
            )}
          </CopyButton>
        )}
        {!hopeless && mayTakeBack(entry) && (
          <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)}>
            {t('unsent.change')}
          </Button>
        )}
      </span>
    </div>
  );
}
