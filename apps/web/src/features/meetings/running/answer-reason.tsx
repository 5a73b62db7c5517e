import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_LINE_MAX, type SeatPosition } from '#libs/domain';
import styles from './answers.module.css';

/** The sentence that goes with a remark, or with disagreeing. */
export function AnswerReason({ position, onGive, onClose }: AnswerReasonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <form
      className={styles.reason}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim()) onGive(reason.trim());
      }}
    >
      <Textarea
        label={t(position === 'object' ? 'running.answer.why' : 'running.answer.remark')}
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
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t(`running.position.${position}`)}
        </Button>
      </div>
    </form>
  );
}

interface AnswerReasonProps {
  position: SeatPosition;
  onGive: (reason: string) => void;
  onClose: () => void;
}
