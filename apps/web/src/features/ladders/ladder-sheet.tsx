import { useTranslation } from 'react-i18next';
import type { LadderRow } from '#libs/domain';
import { ActSheet } from '../people/confirming.js';
import { LadderForm } from './ladder-form.js';

/** Changes how the table is reminded. */
export function LadderSheet({ row, opened, onClose }: LadderSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t(`ladders.change.${row.name}`)}>
      <LadderForm row={row} onClose={onClose} />
    </ActSheet>
  );
}

interface LadderSheetProps {
  row: LadderRow;
  opened: boolean;
  onClose: () => void;
}
