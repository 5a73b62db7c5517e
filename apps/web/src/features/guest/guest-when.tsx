import { IconCalendarMonth, IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GuestView } from '#libs/domain';
import { WhenLine } from '../meetings/list/when-line.js';
import styles from './guest.module.css';

/** When and where the meeting is, with the zone of its clocks. */
export function GuestWhen({ view: { start, place } }: { view: Extract<GuestView, { state: 'open' }> }) {
  return (
    <ul className={styles.facts}>
      <li>
        <IconCalendarMonth size={20} stroke={1.6} aria-hidden="true" />
        <p>
          <WhenLine start={start} />
        </p>
      </li>
      <li>
        <IconMapPin size={20} stroke={1.6} aria-hidden="true" />
        <p>
          <Place place={place} />
        </p>
      </li>
    </ul>
  );
}

/** Where it is held; an address of the web can be opened. */
function Place({ place }: { place: string | null }) {
  const { t } = useTranslation();
  if (!place) return t('guest.placeNone');
  if (!/^https?:\/\/\S+$/.test(place)) return <span dir="auto">{place}</span>;
  return (
    <a href={place} target="_blank" rel="noreferrer" className={styles.link}>
      {place}
    </a>
  );
}
