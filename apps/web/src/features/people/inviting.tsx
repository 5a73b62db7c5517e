import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyView, TaskForceView } from '#libs/domain';
import { invitationsQuery } from '../../live/queries.js';
import { InviteSheet } from './invite-sheet.js';
import { Invitations } from './invitations.js';

/** Who is invited, and the way to invite another. Where no mail is sent, the link to hand over is shown at once. */
export function Inviting({ table, agencies, agencyId, otherAct }: InvitingProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const [linkOf, setLinkOf] = useState<string | null>(null);
  const onInvited = (invitationId: string) => {
    const row = queries.getQueryData(invitationsQuery.queryKey)?.find(({ id }) => id === invitationId);
    if (row?.letter === 'none') setLinkOf(invitationId);
  };
  return (
    <>
      <Invitations
        table={table}
        agencyId={agencyId}
        linkOf={linkOf}
        onLink={setLinkOf}
        act={
          <>
            {otherAct}
            <Button variant="filled" onClick={() => setInviting(true)}>
              {t('invite.act')}
            </Button>
          </>
        }
      />
      <InviteSheet
        opened={inviting}
        onClose={() => setInviting(false)}
        table={table}
        agencies={agencies}
        onInvited={onInvited}
      />
    </>
  );
}

interface InvitingProps {
  table: TaskForceView;
  /** For which agencies somebody can be invited here. */
  agencies: readonly AgencyView[];
  /** Only what belongs to this agency is shown. */
  agencyId?: string;
  otherAct?: ReactNode;
}
