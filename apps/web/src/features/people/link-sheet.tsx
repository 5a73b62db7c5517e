import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InvitationRow } from '#libs/domain';
import { http } from '../../live/http.js';
import { Lines } from '../../ui/list-state.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { ActProblem } from './act-problem.js';
import styles from './forms.module.css';
import { GivenText } from './given-text.js';

/** The link of an invitation, to be handed over by whoever invited: where no mail is sent, or the letter did not arrive. */
export function LinkSheet({ invitation, onClose }: LinkSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet
      opened={invitation !== null}
      onClose={onClose}
      title={t('invite.linkTitle', { name: invitation?.name ?? '' })}
    >
      {invitation && <Link invitation={invitation} onClose={onClose} />}
    </Sheet>
  );
}

interface LinkSheetProps {
  invitation: InvitationRow | null;
  onClose: () => void;
}

function Link({ invitation, onClose }: { invitation: InvitationRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation-link', invitation.id],
    queryFn: () => http<{ link: string }>('POST', `/api/invitations/${invitation.id}/link`, {}),
    // Whoever has the link has the seat: it is kept no longer than it is shown.
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <>
      <div className={styles.fields}>
        <p className={styles.text}>{t('invite.linkText', { name: invitation.name, address: invitation.address })}</p>
        {data && <GivenText text={data.link} copy={t('invite.copyLink')} />}
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
