import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answeringSeats, isCarried, putNow } from '#libs/domain';
import { SheetActs } from '../../../ui/sheet.js';
import { Chip } from './chip.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** Where the series lets its meetings vote: who votes yes, and what comes of it (P2). */
export function VoteForm({ onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { view, chair, agency } = useRunning();
  const [yes, setYes] = useState<readonly string[]>([]);
  const decision = putNow(view)[0];
  const { vote } = view.meeting.rules;
  if (!decision || !vote) return null;
  const seats = answeringSeats(view, decision.itemId);
  const carried = isCarried(vote, seats.filter((id) => yes.includes(id)).length, seats.length);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void chair('decision.adopt', { decisionId: decision.decisionId, yes });
        onClose();
      }}
    >
      <p className={styles.text}>{t(`running.vote.${vote}`)}</p>
      <fieldset className={styles.chips}>
        <legend>{t('running.vote.yes')}</legend>
        {seats.map((id) => (
          <Chip
            key={id}
            kind="checkbox"
            name={id}
            checked={yes.includes(id)}
            onChange={() => setYes(yes.includes(id) ? yes.filter((one) => one !== id) : [...yes, id])}
            words={agency(id)}
          />
        ))}
      </fieldset>
      <p className={styles.what} role="status">
        {t(carried ? 'running.vote.carried' : 'running.vote.notCarried', { count: yes.length, of: seats.length })}
      </p>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('running.vote.record')}
        </Button>
      </SheetActs>
    </form>
  );
}
