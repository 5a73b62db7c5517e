import type { Directory } from '../../live/directory.js';
import { Seat, type SeatProps } from '../../ui/seat.js';
import { useNames } from './case-names.js';

/** The tile of an agency of this table. */
export function SeatTile({ agencyId, directory, size }: SeatTileProps) {
  const names = useNames(directory);
  return (
    <Seat letters={names.letters(agencyId)} name={names.agency(agencyId)} us={directory.isUs(agencyId)} size={size} />
  );
}

interface SeatTileProps {
  agencyId: string;
  directory: Directory;
  size?: SeatProps['size'];
}
