import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import {
  type AgencyView,
  allows,
  canonicalAddress,
  type InvitePerson,
  LANGUAGES,
  NAME_MAX,
  relationsToAgency,
  type Standing,
  type TaskForceView,
} from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { invitationsQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { LANGUAGE_NAMES } from '../../words/languages.js';
import { ActProblem } from './act-problem.js';
import { isAddress } from './address.js';
import { ActSheet } from './confirming.js';
import { DoButton } from './do-button.js';
import styles from './forms.module.css';
import { RoleChoice } from './role-choice.js';
import { ContactMoves } from './roles-sheet.js';
import { useDoing } from './sending.js';

/** Invites somebody to sit for an agency. Afterwards `onInvited` is told which invitation it is. */
export function InviteSheet({ opened, onClose, ...rest }: InviteSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('invite.title')}>
      <Invite onClose={onClose} {...rest} />
    </ActSheet>
  );
}

interface InviteSheetProps {
  opened: boolean;
  onClose: () => void;
  table: TaskForceView;
  /** For which agencies somebody can be invited here. */
  agencies: readonly AgencyView[];
  onInvited: (invitationId: string) => void;
}

type Asked = Pick<InvitePerson, 'name' | 'address' | 'agencyId' | 'standings'> & { language: string };

function Invite({ onClose, table, agencies, onInvited }: Omit<InviteSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { me } = useSession();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [invitationId] = useState(() => v7());
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<Asked>({
    name: '',
    address: '',
    agencyId: agencies.find(({ id }) => id === me.agencyId)?.id ?? agencies[0]?.id ?? '',
    standings: ['worker'],
    language: table.language,
  });
  const set = (change: Partial<Asked>) => {
    setAsked({ ...asked, ...change });
    clear();
  };
  const wrong = {
    name: !asked.name.trim() && t('invite.nameMissing'),
    address: !isAddress(asked.address) && t('invite.addressWrong'),
    standings: asked.standings.length === 0 && t('people.rolesMissing'),
  };
  const agency = agencies.find(({ id }) => id === asked.agencyId);
  const mayGive = (standing: Standing) =>
    allows('person.invite', me, relationsToAgency(me, asked.agencyId, [standing]));

  const invite = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(wrong).some(Boolean)) return;
    const body = { ...asked, invitationId, name: asked.name.trim(), address: canonicalAddress(asked.address) };
    const done = await run(async (send) => {
      await send('POST', '/api/invitations', body);
      await queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    });
    if (!done) return;
    announce(t('invite.done', { name: body.name }));
    onClose();
    onInvited(invitationId);
  };
  return (
    <form onSubmit={(event) => void invite(event)} noValidate>
      <div className={styles.fields}>
        <TextInput
          label={t('invite.name')}
          autoComplete="off"
          maxLength={NAME_MAX}
          value={asked.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={tried && wrong.name}
          data-autofocus
        />
        <TextInput
          label={t('invite.address')}
          type="email"
          autoComplete="off"
          value={asked.address}
          onChange={(event) => set({ address: event.currentTarget.value })}
          error={tried && wrong.address}
        />
        {agencies.length > 1 && (
          <NativeSelect
            label={t('people.forAgency')}
            value={asked.agencyId}
            onChange={(event) => set({ agencyId: event.currentTarget.value })}
          >
            {agencies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
        <RoleChoice
          chosen={asked.standings}
          onChange={(standings) => set({ standings })}
          mayGive={mayGive}
          error={tried && wrong.standings ? wrong.standings : null}
        />
        {agency && <ContactMoves agency={agency} chosen={asked.standings} />}
        <NativeSelect
          label={t('invite.language')}
          value={asked.language}
          onChange={(event) => set({ language: event.currentTarget.value })}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </NativeSelect>
        <ActProblem of={problem} illegal={t('invite.already')} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('invite.submit')}</DoButton>
      </SheetActs>
    </form>
  );
}
