import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '../../live/queries.js';
import { Seat } from '../../ui/seat.js';
import { Problem } from '../entry/parts.js';
import { useSitting } from '../people/use-sitting.js';
import styles from './me-menu.module.css';

/** My other seats. Nothing stands there for who has only one. */
export function SeatSwitch() {
  const { t } = useTranslation();
  const { data } = useQuery(accountQuery);
  const { sit, busy, problem } = useSitting();
  const others = data?.seats.filter(({ current }) => !current) ?? [];
  if (others.length === 0) return null;
  return (
    <fieldset className={styles.themes}>
      <legend>{t('shell.sitFor')}</legend>
      {others.map((seat) => (
        <UnstyledButton
          key={`${seat.personId} ${seat.agencyId}`}
          className={styles.menuItem}
          aria-disabled={busy || undefined}
          onClick={() => void sit(seat)}
        >
          <Seat letters={seat.letters} name={seat.agency} />
          <span className={styles.seatWords}>
            {seat.agency}
            <span>{seat.taskForce}</span>
          </span>
        </UnstyledButton>
      ))}
      <div className={styles.below}>
        <Problem of={problem} />
      </div>
    </fieldset>
  );
}
