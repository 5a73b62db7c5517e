import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_LINE_MAX, type SeriesView } from '#libs/domain';
import { useDirectory } from '../../../live/directory.js';
import { Sheet, SheetActs } from '../../../ui/sheet.js';
import { useNames } from '../../cases/case-names.js';
import { ActProblem } from '../../people/act-problem.js';
import { DoButton } from '../../people/do-button.js';
import forms from '../../people/forms.module.css';
import { dayInWords } from '../list/when-words.js';
import type { LedMeeting } from './led-ahead.js';
import { useRotaChange } from './use-rota-change.js';

/** What is asked before whoever was to lead a meeting is passed over, or exchanges it. */
export interface RotaSheetProps {
  view: SeriesView;
  /** The meeting; null while nothing is asked. */
  led: LedMeeting | null;
  onClose: () => void;
}

/** Passes over whoever was to lead a meeting, with the reason. */
export function SkipSheet({ view, led, onClose }: RotaSheetProps) {
  const { t } = useTranslation();
  const names = useNames(useDirectory());
  const title = led ? t('byTime.rota.skipTitle', { person: names.person(led.personId) }) : '';
  return (
    <Sheet opened={led !== null} onClose={onClose} title={title}>
      {led && <Fields view={view} led={led} onClose={onClose} />}
    </Sheet>
  );
}

function Fields({ view, led, onClose }: RotaSheetProps & { led: LedMeeting }) {
  const { t, i18n } = useTranslation();
  const names = useNames(useDirectory());
  const { busy, problem, change } = useRotaChange(view.seriesId, onClose);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const skip = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim()) void change('skip', { original: led.original, reason: reason.trim() });
  };
  return (
    <form onSubmit={skip} noValidate>
      <div className={forms.fields}>
        <p className={forms.text}>
          {t('byTime.rota.skipText', {
            person: names.person(led.personId),
            day: dayInWords(led.on, i18n.language),
          })}
        </p>
        <TextInput
          label={t('agenda.reason')}
          maxLength={MEETING_LINE_MAX}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
          error={tried && !reason.trim() && t('agenda.reasonMissing')}
          data-autofocus
        />
        <ActProblem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('byTime.rota.skipDo')}</DoButton>
      </SheetActs>
    </form>
  );
}
