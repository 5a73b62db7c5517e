import { Button } from '@mantine/core';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type AgencyView, NAME_MAX } from '#libs/domain';
import { http } from '../../live/http.js';
import { invitationsQuery } from '../../live/queries.js';
import { Rows, Section } from '../people/page.js';
import type { BulkPerson } from './bulk-reading.js';
import { BulkLine } from './bulk-row.js';
import { type BulkRow, rowsToSend, runBulk } from './bulk-run.js';
import styles from './bulk.module.css';

/** How the list is understood, row by row, with what is wrong; only what is right is sent. */
export function BulkPreview({ rows, agencies, onBack }: BulkPreviewProps) {
  const { t } = useTranslation();
  const send = useBulkSending();
  const right = rows.filter(({ problems }) => problems.length === 0);
  const wrong = rows.filter(({ problems }) => problems.length > 0);
  return (
    <>
      <div className={styles.step}>
        <p role="status">
          <b>{t('bulk.right', { count: right.length })}</b>{' '}
          {wrong.length > 0 && t('bulk.wrong', { count: wrong.length })}
        </p>
        <div className={styles.acts}>
          <Button onClick={onBack}>{t('bulk.change')}</Button>
          {right.length > 0 && (
            <Button variant="filled" onClick={() => send(rowsToSend(rows, v7))}>
              {t('bulk.send', { count: right.length })}
            </Button>
          )}
        </div>
      </div>
      {wrong.length > 0 && (
        <Section title={t('bulk.wrongTitle')} count={wrong.length}>
          <Lines rows={wrong} agencies={agencies} />
        </Section>
      )}
      {right.length > 0 && (
        <Section title={t('bulk.rightTitle')} count={right.length}>
          <Lines rows={right} agencies={agencies} />
        </Section>
      )}
    </>
  );
}

interface BulkPreviewProps {
  rows: readonly BulkPerson[];
  agencies: readonly AgencyView[];
  onBack: () => void;
}

function Lines({ rows, agencies }: Pick<BulkPreviewProps, 'rows' | 'agencies'>) {
  const { t } = useTranslation();
  return (
    <Rows>
      {rows.map((person) => (
        <li key={person.line}>
          <BulkLine person={person} agencies={agencies}>
            {person.problems.map((problem) => (
              <p key={problem} className={styles.problem}>
                <IconAlertOctagonFilled size={16} aria-hidden="true" />
                {t(`bulk.problem.${problem}`, {
                  max: NAME_MAX,
                  agency: person.agency,
                  address: person.address,
                  roles: person.roles,
                })}
              </p>
            ))}
          </BulkLine>
        </li>
      ))}
    </Rows>
  );
}

/** Sends rows, each as its own command, and brings the list of invitations up to date at the end. */
export function useBulkSending() {
  const queries = useQueryClient();
  return (rows: readonly BulkRow[]) =>
    void runBulk(rows, {
      send: (invitation, commandId) => http('POST', '/api/invitations', invitation, commandId),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    }).finally(() => void queries.invalidateQueries(invitationsQuery));
}
