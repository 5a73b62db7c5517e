import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_LINE_MAX } from '#libs/domain';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';

/** Says where the meeting is held. */
export function PlaceSheet({ opened, onClose }: Pick<SheetProps, 'opened' | 'onClose'>) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('agenda.place')}>
      <PlaceForm onClose={onClose} />
    </Sheet>
  );
}

function PlaceForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { act, said, view } = useAgenda();
  const [place, setPlace] = useState(said('meeting', view.meeting.meetingId, 'place') ?? '');
  const [tried, setTried] = useState(false);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!place.trim()) return;
    void act('meeting.place', { place: place.trim() });
    onClose();
  };
  return (
    <form onSubmit={save} noValidate>
      <TextInput
        label={t('agenda.placeField')}
        maxLength={MEETING_LINE_MAX}
        value={place}
        onChange={({ currentTarget: { value } }) => setPlace(value)}
        error={tried && !place.trim() && t('agenda.placeMissing')}
        data-autofocus
      />
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" type="submit" className={forms.do}>
          {t('agenda.save')}
        </Button>
      </SheetActs>
    </form>
  );
}
