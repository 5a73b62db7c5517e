import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EndItem, localOf, MEETING_LINE_MAX } from '#libs/domain';
import { SheetActs } from '../../../ui/sheet.js';
import { serverNow } from '../meeting-clock.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

const ENDINGS: Partial<Record<SheetFormProps['sheet'], EndItem['ending']>> = {
  put_off: 'defer',
  keep: 'park',
  send_on: 'refer',
  withdraw: 'withdraw',
};

/** Puts an item off, keeps it for later, sends it on or takes it off: with why, or to whom and until when, if that is to be said. */
export function EndItemForm({ sheet, itemId, onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { view, chair, titleOf } = useRunning();
  const [reason, setReason] = useState('');
  const [returnsOn, setReturnsOn] = useState('');
  const item = view.items.find((one) => one.itemId === itemId);
  const today = localOf(serverNow(), view.meeting.start.zone).date;
  const sends = sheet === 'send_on';
  if (!item) return null;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void chair('item.end', {
          itemId,
          ending: ENDINGS[sheet],
          ...(reason.trim() ? { reason: reason.trim() } : {}),
          ...(sends && returnsOn ? { returnsOn } : {}),
        });
        onClose();
      }}
    >
      <p className={styles.what} dir="auto">
        {titleOf(item)}
      </p>
      <p className={styles.text}>{t(`running.end.${ENDINGS[sheet]!}`)}</p>
      <TextInput
        label={t(sends ? 'running.end.toWhom' : 'running.end.why')}
        value={reason}
        maxLength={MEETING_LINE_MAX}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
        dir="auto"
      />
      {sends && (
        <TextInput
          type="date"
          label={t('running.end.returnsOn')}
          description={t('running.end.returnsHint')}
          min={today}
          value={returnsOn}
          onChange={(event) => setReturnsOn(event.currentTarget.value)}
        />
      )}
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t(`running.sheet.${sheet}`)}
        </Button>
      </SheetActs>
    </form>
  );
}
