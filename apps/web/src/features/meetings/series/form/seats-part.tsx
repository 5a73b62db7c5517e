import { useTranslation } from 'react-i18next';
import type { Directory } from '../../../../live/directory.js';
import { AgencyBoxes } from './agency-boxes.js';
import type { PartProps } from './part-props.js';
import styles from './form.module.css';

/** Which agencies have a place at the table. */
export function SeatsPart({ draft, wrong, set, directory }: PartProps & { directory: Directory }) {
  const { t } = useTranslation();
  return (
    <section className={styles.part}>
      <AgencyBoxes
        legend={t('series.seatsTitle')}
        agencies={directory.agencies}
        chosen={draft.seatIds}
        onChange={(seatIds) => set({ seatIds, named: draft.named.filter((id) => seatIds.includes(id)) })}
        error={wrong.seatIds && t(`series.${wrong.seatIds}`)}
      />
    </section>
  );
}
