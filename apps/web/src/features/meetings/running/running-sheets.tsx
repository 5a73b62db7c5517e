import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../../ui/sheet.js';
import { ActionForm } from './action-form.js';
import { AdoptForm } from './adopt-form.js';
import { AloudForm } from './aloud-form.js';
import { CloseForm } from './close-form.js';
import { ConfirmForm } from './confirm-form.js';
import { CorrectRollForm } from './correct-roll-form.js';
import { DraftForm } from './draft-form.js';
import { EndItemForm } from './end-item-form.js';
import { HandOverForm } from './hand-over-form.js';
import { InterestForm } from './interest-form.js';
import { MoreTimeForm } from './more-time-form.js';
import { OrderForm } from './order-form.js';
import { ReadBack } from './read-back.js';
import { RebookForm } from './rebook-form.js';
import { RollForm } from './roll-form.js';
import { useRunning } from './running-context.js';
import type { OpenSheet, RunningSheet, SheetFormProps } from './running-sheet.js';
import { VoteForm } from './vote-form.js';

const FORMS: Record<RunningSheet, ComponentType<SheetFormProps>> = {
  draft: DraftForm,
  more_time: MoreTimeForm,
  action: ActionForm,
  put_off: EndItemForm,
  keep: EndItemForm,
  send_on: EndItemForm,
  withdraw: EndItemForm,
  aloud: AloudForm,
  vote: VoteForm,
  adopt: AdoptForm,
  roll: RollForm,
  correct_roll: CorrectRollForm,
  hand_over: HandOverForm,
  hold: ConfirmForm,
  rebook: RebookForm,
  back: ConfirmForm,
  order: OrderForm,
  read_back: ReadBack,
  close: CloseForm,
  interest: InterestForm,
};

/** The sheet that is open above the running meeting. It stays with the item for which it was opened. */
export function RunningSheets({ opened, onClose }: { opened: OpenSheet | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { view } = useRunning();
  const Form = opened && FORMS[opened.sheet];
  return (
    <Sheet opened={opened !== null} onClose={onClose} title={opened ? t(`running.sheet.${opened.sheet}`) : ''}>
      {opened && Form && (
        <Form sheet={opened.sheet} itemId={opened.itemId ?? view.meeting.currentItemId} onClose={onClose} />
      )}
    </Sheet>
  );
}
