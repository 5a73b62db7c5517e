import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '#libs/domain';
import { Seat } from '../../ui/seat.js';
import { useRoles } from '../entry/use-roles.js';
import { inOrder } from '../people/table-people.js';
import type { BulkPerson } from './bulk-reading.js';
import styles from './bulk.module.css';

/** A row of the list as it was understood, with what is to be said about it. */
export function BulkLine({ person, agencies, children }: BulkLineProps) {
  const { t } = useTranslation();
  const roles = useRoles();
  const agency = agencies.find(({ id }) => id === person.agencyId);
  return (
    <div className={styles.line}>
      <span className={styles.number}>
        <span aria-hidden="true">{person.line}</span>
        <VisuallyHidden>{t('bulk.line', { line: person.line })}</VisuallyHidden>
      </span>
      <div className={styles.words}>
        <p className={styles.who}>
          <b dir="auto">{person.name || t('bulk.noName')}</b> <span>{person.address}</span>
        </p>
        <p className={styles.what}>
          {agency && <Seat letters={agency.letters} name={agency.name} size="small" />}
          <span dir="auto">
            {agency?.name ?? person.agency}
            {person.standings.length > 0 && `: ${roles(inOrder(person.standings))}`}
          </span>
        </p>
        {children}
      </div>
    </div>
  );
}

interface BulkLineProps {
  person: BulkPerson;
  agencies: readonly AgencyView[];
  children?: ReactNode;
}
