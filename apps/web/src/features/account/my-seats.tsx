import { useTranslation } from 'react-i18next';
import type { SeatRow } from '#libs/domain';
import { Seat } from '../../ui/seat.js';
import { Problem } from '../entry/parts.js';
import { useRoles } from '../entry/use-roles.js';
import forms from '../people/forms.module.css';
import { Row, Rows, Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { inOrder } from '../people/table-people.js';
import { useSitting } from '../people/use-sitting.js';

/** Where I sit: at which tables, for which agencies. One seat at a time is taken. */
export function MySeats({ seats }: { seats: readonly SeatRow[] }) {
  const { t } = useTranslation();
  const { sit, busy, problem } = useSitting();
  const roles = useRoles();
  return (
    <Section title={t('account.seats')} count={seats.length} text={seats.length > 1 ? t('account.seatsText') : null}>
      <Rows>
        {seats.map((seat) => (
          <li key={`${seat.personId} ${seat.agencyId}`}>
            <Row
              sign={<Seat letters={seat.letters} name={seat.agency} us={seat.current} size="large" />}
              title={seat.agency}
              tag={seat.current ? t('account.seatNow') : null}
              notes={[seat.taskForce, roles(inOrder(seat.standings))]}
              acts={
                !seat.current && (
                  <ActOn act={t('account.sit')} on={seat.agency} busy={busy} onClick={() => void sit(seat)} />
                )
              }
            />
          </li>
        ))}
      </Rows>
      <div className={forms.fields}>
        <Problem of={problem} />
      </div>
    </Section>
  );
}
