import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_LINE_MAX } from '#libs/domain';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import forms from '../../people/forms.module.css';

/** Asks for a reason in one line, and says what comes of it. */
export function ReasonSheet({ opened, onClose, title, ...rest }: ReasonSheetProps) {
  return (
    <Sheet opened={opened} onClose={onClose} title={title}>
      <Reason onClose={onClose} {...rest} />
    </Sheet>
  );
}

interface ReasonSheetProps extends Omit<SheetProps, 'children'> {
  /** What it means, and what stays. */
  text: string;
  submit: string;
  onReason: (reason: string) => void;
}

function Reason({ onClose, text, submit, onReason }: Omit<ReasonSheetProps, 'opened' | 'title'>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return;
    onReason(reason.trim());
    onClose();
  };
  return (
    <form onSubmit={go} noValidate>
      <div className={forms.fields}>
        <p className={forms.text}>{text}</p>
        <TextInput
          label={t('agenda.reason')}
          maxLength={MEETING_LINE_MAX}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
          error={tried && !reason.trim() && t('agenda.reasonMissing')}
          data-autofocus
        />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" type="submit">
          {submit}
        </Button>
      </SheetActs>
    </form>
  );
}
