import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Label } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { sharesQuery } from '../../live/shares-query.js';
import { SeatTile } from '../cases/seat-tile.js';
import { useReferralWords } from '../referrals/referral-words.js';
import { useShareNow } from '../shares/use-share-now.js';
import { entryReaders } from './file-readers.js';
import styles from './file.module.css';

const NO_SHARES: readonly never[] = [];

/** Who will read an entry with this label as agreements are now; it changes as the label does. */
export function EntryReaders({ caseId, label, directory }: { caseId: string; label: Label; directory: Directory }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const words = useReferralWords(directory);
  const shares = useQuery(sharesQuery(caseId)).data ?? NO_SHARES;
  const now = useShareNow(shares);
  const readers = entryReaders(label, shares, me.agencyId, now, (id) => directory.agency(id)?.sector ?? null);
  return (
    <section className={styles.readers} aria-live="polite" data-readers>
      <h3>
        <IconEye size={18} stroke={1.6} aria-hidden="true" />
        {t('entrySheet.readers')}
      </h3>
      <ul>
        <li>
          <SeatTile agencyId={me.agencyId} directory={directory} />
          <span>{t('entrySheet.readersUs')}</span>
        </li>
        {readers.map(({ agencyId, purposes }) => (
          <li key={agencyId}>
            <SeatTile agencyId={agencyId} directory={directory} />
            <span>
              {t('entrySheet.readersOther', {
                agency: words.agency(agencyId),
                why: words.list(purposes.map((purpose) => t(`share.purpose.${purpose}`))),
              })}
            </span>
          </li>
        ))}
      </ul>
      <p>
        {readers.length === 0 && `${t('entrySheet.readersNobody')} `}
        {t('entrySheet.readersLater')}
      </p>
    </section>
  );
}
