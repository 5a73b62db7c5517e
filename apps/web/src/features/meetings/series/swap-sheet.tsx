import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_LINE_MAX } from '#libs/domain';
import { useDirectory } from '../../../live/directory.js';
import { Sheet, SheetActs } from '../../../ui/sheet.js';
import { useNames } from '../../cases/case-names.js';
import { ActProblem } from '../../people/act-problem.js';
import { DoButton } from '../../people/do-button.js';
import forms from '../../people/forms.module.css';
import { dayInWords } from '../list/when-words.js';
import { type LedMeeting, ledAhead } from './led-ahead.js';
import type { RotaSheetProps } from './skip-sheet.js';
import { useRotaChange } from './use-rota-change.js';

/** Two people exchange the meetings that they lead, with the reason. */
export function SwapSheet({ view, led, onClose }: RotaSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={led !== null} onClose={onClose} title={t('byTime.rota.swapTitle')}>
      {led && <Fields view={view} led={led} onClose={onClose} />}
    </Sheet>
  );
}

function Fields({ view, led, onClose }: RotaSheetProps & { led: LedMeeting }) {
  const { t, i18n } = useTranslation();
  const names = useNames(useDirectory());
  const { busy, problem, change } = useRotaChange(view.seriesId, onClose);
  const [withOriginal, setWith] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const day = (on: string) => dayInWords(on, i18n.language);
  const others = ledAhead(view).filter(({ personId }) => personId !== led.personId);
  const swap = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (withOriginal && reason.trim())
      void change('swap', { original: led.original, withOriginal, reason: reason.trim() });
  };
  return (
    <form onSubmit={swap} noValidate>
      <div className={forms.fields}>
        <p className={forms.text}>
          {t('byTime.rota.swapText', { person: names.person(led.personId), day: day(led.on) })}
        </p>
        <NativeSelect
          label={t('byTime.rota.swapWith')}
          value={withOriginal}
          onChange={({ currentTarget: { value } }) => setWith(value)}
          data={[
            { value: '', label: '' },
            ...others.map(({ original, on, personId }) => ({
              value: original,
              label: t('byTime.rota.swapLine', { day: day(on), person: names.person(personId) }),
            })),
          ]}
          error={tried && !withOriginal && t('byTime.rota.swapNobody')}
          data-autofocus
        />
        <TextInput
          label={t('agenda.reason')}
          maxLength={MEETING_LINE_MAX}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
          error={tried && !reason.trim() && t('agenda.reasonMissing')}
        />
        <ActProblem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('byTime.rota.swapDo')}</DoButton>
      </SheetActs>
    </form>
  );
}
