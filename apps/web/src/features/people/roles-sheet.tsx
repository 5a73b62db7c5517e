import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgencyView, allows, relationsToAgency, type Standing, type TaskForceView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { taskForceQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { ActProblem } from './act-problem.js';
import { ActSheet } from './confirming.js';
import { DoButton } from './do-button.js';
import styles from './forms.module.css';
import { RoleChoice } from './role-choice.js';
import { useDoing } from './sending.js';
import { showingAtOnce } from './showing-at-once.js';
import { changedRoles, holding, inOrder, type PersonAtTable, sitting, withRoles } from './table-people.js';

/** Asks what somebody is, for one agency or (at the table) for any of them. */
export function RolesSheet({ person, agencies, onClose }: RolesSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={person !== null} onClose={onClose} title={t('people.rolesOf', { name: person?.name ?? '' })}>
      {person && <Roles person={person} agencies={agencies} onClose={onClose} />}
    </ActSheet>
  );
}

interface RolesSheetProps {
  /** Null while nobody is asked about. */
  person: PersonAtTable | null;
  /** For which agencies the roles may be changed here; their own come first. */
  agencies: readonly AgencyView[];
  onClose: () => void;
}

function Roles({ person, agencies, onClose }: { person: PersonAtTable } & Omit<RolesSheetProps, 'person'>) {
  const { t } = useTranslation();
  const { me } = useSession();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const own = agencies.filter(({ id }) => person.seats.some((seat) => seat.agency.id === id));
  const [agencyId, setAgencyId] = useState((own[0] ?? agencies[0])?.id ?? '');
  const rolesFor = (id: string) => person.seats.find((seat) => seat.agency.id === id)?.standings ?? [];
  const before = rolesFor(agencyId);
  const [chosen, setChosen] = useState<Standing[]>([...before]);
  const [missing, setMissing] = useState(false);
  const agency = agencies.find(({ id }) => id === agencyId);
  const mayGive = (standing: Standing) => allows('standing.change', me, relationsToAgency(me, agencyId, [standing]));
  const changed = changedRoles(before, chosen).length > 0;

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (chosen.length === 0) return setMissing(true);
    if (!changed) return onClose();
    const path = `/api/people/${person.id}/standings`;
    const done = await run((send) =>
      showingAtOnce<TaskForceView>(
        queries,
        taskForceQuery,
        (table) => withRoles(table, person.id, agencyId, chosen),
        () => send('PUT', path, { agencyId, standings: chosen }),
      ),
    );
    if (!done) return;
    announce(t('people.rolesSaved', { name: person.name }));
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <div className={styles.fields}>
        {agencies.length > 1 && (
          <NativeSelect
            label={t('people.forAgency')}
            value={agencyId}
            onChange={(event) => {
              const id = event.currentTarget.value;
              setAgencyId(id);
              setChosen(inOrder(rolesFor(id)));
              setMissing(false);
              clear();
            }}
          >
            {[...own, ...agencies.filter((other) => !own.includes(other))].map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
        <RoleChoice
          chosen={chosen}
          onChange={(standings) => {
            setChosen(standings);
            setMissing(false);
            clear();
          }}
          mayGive={mayGive}
          error={missing ? t('people.rolesMissing') : null}
        />
        {agency && <ContactMoves agency={agency} personId={person.id} chosen={chosen} />}
        <ActProblem of={problem} illegal={t('people.lastAdministrator')} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('people.save')}</DoButton>
      </SheetActs>
    </form>
  );
}

/** An agency has one contact: who it is until now, and what becomes of them. */
export function ContactMoves({ agency, personId, chosen }: ContactMovesProps) {
  const { t } = useTranslation();
  const contact = holding(agency, 'liaison')[0];
  if (!contact || contact.id === personId || !chosen.includes('liaison')) return null;
  const nothingElse = sitting(agency).some(({ id, standings }) => id === contact.id && standings.length === 1);
  return (
    <p className={styles.text} role="status">
      {t(nothingElse ? 'people.contactMovesAway' : 'people.contactMoves', { name: contact.name })}
    </p>
  );
}

interface ContactMovesProps {
  agency: AgencyView;
  personId?: string;
  chosen: readonly Standing[];
}
