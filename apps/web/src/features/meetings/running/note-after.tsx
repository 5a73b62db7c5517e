import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Decision, mayNoteAfter, MEETING_LINE_MAX } from '#libs/domain';
import { announce } from '../../../ui/announcer.js';
import { useServerNow } from '../meeting-clock.js';
import styles from './answers.module.css';
import { useRunning } from './running-context.js';

/** Whoever fills a seat that came when a text was agreed on already can have a remark noted beside it (L3). */
export function NoteAfter({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const { view, actor, may, act } = useRunning();
  const now = useServerNow();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const seat = view.roll.find(({ personId, to }) => personId === actor.personId && to === undefined)?.seat;
  const noted = seat !== undefined && decision.notedAfter?.[seat] !== undefined;
  if (noted || seat === undefined || !may('decision.answer') || !mayNoteAfter(view, decision, seat, now)) return null;
  if (!open) return <Button onClick={() => setOpen(true)}>{t('later.remark.open')}</Button>;

  const keep = async () => {
    setTried(true);
    if (!reason.trim()) return;
    const { decisionId, version } = decision;
    setOpen(false);
    const answer = { decisionId, version, position: 'consent_with_reservation', reason: reason.trim() };
    const { kind } = await act('decision.answer', answer);
    if (kind === 'done') announce(t('later.remark.kept'));
  };
  return (
    <form
      className={styles.reason}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Textarea
        label={t('running.answer.remark')}
        description={t('later.remark.text')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={MEETING_LINE_MAX}
        value={reason}
        error={tried && !reason.trim() && t('running.answer.writeWhy')}
        onChange={(event) => setReason(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
        autoFocus
        dir="auto"
      />
      <div className={styles.reasonActs}>
        <Button onClick={() => setOpen(false)}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('later.remark.keep')}
        </Button>
      </div>
    </form>
  );
}
