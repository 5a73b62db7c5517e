import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { announce } from '../../../ui/announcer.js';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import { useNow } from '../../actions/use-now.js';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';
import { newItem, proposalOf, wrongInItem } from './item-draft.js';
import { ItemFields } from './item-fields.js';
import { ReaderChoice } from './reader-choice.js';
import { useDeadlines } from './use-deadlines.js';

/** Proposes an item (B3). */
export function ProposeSheet({ opened, onClose }: Pick<SheetProps, 'opened' | 'onClose'>) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('agenda.propose')}>
      <Propose onClose={onClose} />
    </Sheet>
  );
}

function Propose({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { act, actor, view } = useAgenda();
  const [draft, setDraft] = useState(() => newItem(actor));
  const [tried, setTried] = useState(false);
  const deadlines = useDeadlines(view.meeting);
  const now = useNow();
  const late = deadlines !== null && now > deadlines.proposeUntil;
  const wrong = wrongInItem(draft);
  const propose = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.title || wrong.minutes) return;
    void act('item.propose', proposalOf(v7(), draft));
    announce(t('agenda.proposed'));
    onClose();
  };
  return (
    <form onSubmit={propose} noValidate>
      <div className={forms.fields}>
        <p className={forms.text}>{t(late ? 'agenda.proposeLate' : 'agenda.proposeText')}</p>
        <ItemFields draft={draft} tried={tried} set={(change) => setDraft({ ...draft, ...change })} />
        <ReaderChoice chosen={draft.readerIds} onChange={(readerIds) => setDraft({ ...draft, readerIds })} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('agenda.propose')}
        </Button>
      </SheetActs>
    </form>
  );
}
