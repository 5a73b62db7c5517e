import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type DecisionChange, MEETING_TEXT_MAX } from '#libs/domain';
import { SheetActs } from '../../../ui/sheet.js';
import { shownDecision } from './decision-now.js';
import { EarlierDecisions } from './earlier-decisions.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** Writes the text about which the meeting may be asked; of a text that is asked about already, the next version, which is asked anew (P2). */
export function DraftForm({ itemId, onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { view, said, act, chair, inChair } = useRunning();
  const shown = itemId === undefined ? undefined : shownDecision(view, itemId);
  const before = shown?.status === 'draft' || shown?.status === 'put' ? shown : undefined;
  const [text, setText] = useState(() => (before ? (said('decision', before.decisionId, 'text') ?? '') : ''));
  const [changes, setChanges] = useState<DecisionChange[]>(() => [...(before?.changes ?? [])]);
  const [tried, setTried] = useState(false);
  const asked = before?.status === 'put';

  const write = async (andAsk: boolean) => {
    setTried(true);
    if (!text.trim() || itemId === undefined) return;
    const decisionId = before?.decisionId ?? v7();
    onClose();
    const { kind } = await act('decision.draft', { itemId, decisionId, text: text.trim(), changes });
    if (andAsk && kind === 'done') await chair('decision.put', { decisionIds: [decisionId] });
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void write(asked);
      }}
    >
      <Textarea
        label={t('running.draft.label')}
        description={asked ? t('running.draft.again') : t('running.draft.hint')}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={MEETING_TEXT_MAX}
        value={text}
        error={tried && !text.trim() && t('running.draft.empty')}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
        dir="auto"
      />
      <EarlierDecisions changes={changes} onChange={setChanges} />
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        {inChair && !asked && <Button onClick={() => void write(true)}>{t('running.draft.keepAndAsk')}</Button>}
        <Button type="submit" variant="filled">
          {t(asked ? 'running.draft.askAgain' : 'running.draft.keep')}
        </Button>
      </SheetActs>
    </form>
  );
}
