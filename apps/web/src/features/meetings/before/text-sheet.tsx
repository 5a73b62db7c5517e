import { Button, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type AgendaItem, MEETING_TEXT_MAX } from '#libs/domain';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';

/** Writes the text about which the meeting will be asked. */
export function TextSheet({ item, opened, onClose }: TextSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('agenda.text')}>
      <TextForm item={item} onClose={onClose} />
    </Sheet>
  );
}

interface TextSheetProps extends Pick<SheetProps, 'opened' | 'onClose'> {
  item: AgendaItem;
}

function TextForm({ item: { itemId }, onClose }: Omit<TextSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { act, view, said } = useAgenda();
  const before = view.decisions.find((one) => one.itemId === itemId && one.status === 'draft');
  const [text, setText] = useState(before ? (said('decision', before.decisionId, 'text') ?? '') : '');
  const [tried, setTried] = useState(false);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!text.trim()) return;
    void act('decision.draft', { itemId, decisionId: before?.decisionId ?? v7(), text: text.trim() });
    onClose();
  };
  return (
    <form onSubmit={save} noValidate>
      <div className={forms.fields}>
        <Textarea
          label={t('agenda.text')}
          description={t('agenda.textHint')}
          autosize
          minRows={5}
          maxRows={14}
          maxLength={MEETING_TEXT_MAX}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
          error={tried && !text.trim() && t('agenda.textMissing')}
          data-autofocus
        />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('agenda.save')}
        </Button>
      </SheetActs>
    </form>
  );
}
