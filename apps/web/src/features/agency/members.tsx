import { IconUserEdit, IconUserMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgencyView, allows, relationsToAgency } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { Face } from '../../ui/face.js';
import { InPlace } from '../../ui/list-state.js';
import { useRoles } from '../entry/use-roles.js';
import { EndPlace } from '../people/end-place.js';
import { Panel, Row, Rows } from '../people/page.js';
import { RowActs } from '../people/row-acts.js';
import { RolesSheet } from '../people/roles-sheet.js';
import type { PersonAtTable } from '../people/table-people.js';

/** The people of the agency with what each of them is. */
export function Members({ agency, people }: { agency: AgencyView; people: readonly PersonAtTable[] }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<PersonAtTable | null>(null);
  if (people.length === 0) {
    return (
      <Panel>
        <InPlace title={t('agency.noneTitle')} text={t('agency.noneText')} />
      </Panel>
    );
  }
  return (
    <>
      <Rows>
        {people.map((person) => (
          <li key={person.id}>
            <Member agency={agency} person={person} onChange={() => setChanging(person)} />
          </li>
        ))}
      </Rows>
      <RolesSheet person={changing} agencies={[agency]} onClose={() => setChanging(null)} />
    </>
  );
}

function Member({ agency, person, onChange }: { agency: AgencyView; person: PersonAtTable; onChange: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const roles = useRoles();
  const [ending, setEnding] = useState(false);
  const { name, disabled } = person;
  const standings = person.seats.find((seat) => seat.agency.id === agency.id)?.standings ?? [];
  const may = allows('standing.change', me, relationsToAgency(me, agency.id));
  // To end a place takes every role, those at the table too.
  const mayEnd = allows('standing.change', me, relationsToAgency(me, agency.id, standings));
  return (
    <Row
      sign={<Face name={name} />}
      title={name}
      tag={disabled ? t('people.shutOut') : person.id === me.personId ? t('people.isYou') : null}
      notes={[roles(standings)]}
      acts={
        may && (
          <RowActs
            on={name}
            first={{ words: t('people.roles'), Icon: IconUserEdit, act: onChange }}
            others={mayEnd ? [{ words: t('people.end'), Icon: IconUserMinus, act: () => setEnding(true) }] : []}
          />
        )
      }
    >
      <EndPlace person={person} agency={agency} opened={ending} onClose={() => setEnding(false)} />
    </Row>
  );
}
