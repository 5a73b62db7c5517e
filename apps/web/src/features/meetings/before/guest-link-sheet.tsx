import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { http } from '../../../live/http.js';
import { Lines } from '../../../ui/list-state.js';
import { Sheet, SheetActs } from '../../../ui/sheet.js';
import { ActProblem } from '../../people/act-problem.js';
import forms from '../../people/forms.module.css';
import { GivenText } from '../../people/given-text.js';
import { useAgenda } from './agenda-context.js';

/** The link of somebody who was asked to come, to be handed over by whoever asked them. */
export function GuestLinkSheet({ guest, onClose }: GuestLinkSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={guest !== null} onClose={onClose} title={t('guests.linkTitle', { name: guest?.name ?? '' })}>
      {guest && <GuestLink guest={guest} onClose={onClose} />}
    </Sheet>
  );
}

interface GuestLinkSheetProps {
  /** Whose; null while nothing is shown. */
  guest: { guestId: string; name: string } | null;
  onClose: () => void;
}

/** The link itself, once the server gives it. */
export function GuestLink({ guest: { guestId, name }, onClose }: ShownLink) {
  const { t } = useTranslation();
  const { meetingId } = useAgenda().view.meeting;
  const { data, error, refetch } = useQuery({
    queryKey: ['guest-link', guestId],
    queryFn: () => http<{ link: string }>('POST', `/api/meetings/${meetingId}/guests/${guestId}/link`, {}),
    // Whoever has the link sees what it opens: it is kept no longer than it is shown.
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <>
      <div className={forms.fields}>
        <p className={forms.text}>{t('guests.linkText', { name })}</p>
        {data && <GivenText text={data.link} copy={t('guests.copy')} />}
        {!data && !error && <Lines widths={[90, 60]} />}
        <ActProblem of={error} />
      </div>
      <SheetActs>
        {error && <Button onClick={() => void refetch()}>{t('app.tryAgain')}</Button>}
        <Button variant="filled" onClick={onClose} data-autofocus>
          {t('people.done')}
        </Button>
      </SheetActs>
    </>
  );
}

interface ShownLink {
  guest: { guestId: string; name: string };
  onClose: () => void;
}
