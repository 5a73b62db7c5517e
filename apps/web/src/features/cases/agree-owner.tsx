import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSeat } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { WhoStandsIn } from '../calendar/who-stands-in.js';
import { Chip, Chips } from './agree-chip.js';
import { useNames } from './case-names.js';
import { SeatTile } from './seat-tile.js';
import styles from './sheets.module.css';

/** Which agency of those here does it, one's own first; and who there, if that is known already. */
export function AgreeOwner({ seats, agencyId, personId, directory, onChoose }: AgreeOwnerProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const group = useId();
  const names = useNames(directory);
  const ordered = seats.toSorted((a, b) => Number(directory.isUs(b.agencyId)) - Number(directory.isUs(a.agencyId)));
  const people = seats.find((seat) => seat.agencyId === agencyId)?.people ?? [];
  return (
    <>
      <Chips legend={t('agreeing.agency')}>
        {ordered.map((seat) => (
          <Chip
            key={seat.agencyId}
            name={group}
            checked={seat.agencyId === agencyId}
            onChoose={() => onChoose({ agencyId: seat.agencyId, personId: null })}
          >
            <SeatTile agencyId={seat.agencyId} directory={directory} size="small" />
            {directory.isUs(seat.agencyId)
              ? t('agreeing.own', { agency: names.shortAgency(seat.agencyId) })
              : names.shortAgency(seat.agencyId)}
          </Chip>
        ))}
      </Chips>
      <NativeSelect
        label={t('agreeing.person')}
        value={personId ?? ''}
        onChange={({ currentTarget }) => onChoose({ agencyId, personId: currentTarget.value || null })}
        data={[
          { value: '', label: t('agreeing.nobodyYet') },
          ...people.map((id) => ({ value: id, label: id === me.personId ? t('app.you') : names.person(id) })),
        ]}
      />
      <WhoStandsIn personId={personId} className={styles.standsIn} />
    </>
  );
}

interface AgreeOwnerProps {
  /** Who reads where it is agreed. */
  seats: readonly CaseSeat[];
  agencyId: string;
  personId: string | null;
  directory: Directory;
  onChoose: (owner: { agencyId: string; personId: string | null }) => void;
}
