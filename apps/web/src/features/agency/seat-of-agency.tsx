import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '#libs/domain';
import { Face } from '../../ui/face.js';
import { holding } from '../people/table-people.js';
import styles from './agency.module.css';

const PLACES = ['liaison', 'deputy', 'duty_contact'] as const;

/** The agency's place at the table: who speaks for it, who does it when they are away, who answers now. One bench. */
export function SeatOfAgency({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  return (
    <div className={styles.bench}>
      {PLACES.map((standing) => {
        const people = holding(agency, standing);
        return (
          <div key={standing} className={styles.place} data-empty={people.length === 0 || undefined}>
            <h3>{t(`agency.place.${standing}`)}</h3>
            {people.length === 0 ? (
              <p className={styles.sitting}>
                <span className={styles.nobody}>
                  <IconUser size={18} stroke={1.6} aria-hidden="true" />
                </span>
                {t('people.nobodyYet')}
              </p>
            ) : (
              <ul>
                {people.map(({ id, name }) => (
                  <li key={id} className={styles.sitting}>
                    <Face name={name} />
                    <span dir="auto">{name}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}
