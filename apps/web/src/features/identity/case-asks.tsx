import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, CASE_STATUSES, mayAdmitAgency, type PartView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { AdmitSheet } from '../cases/admit-sheet.js';
import { useNames } from '../cases/case-names.js';
import styles from './identity.module.css';
import { useIdentityAct } from './use-identity-act.js';

/** The agencies that were shown the person's card and ask to join; whoever leads the case lets them in, or tells them: not now. */
export function CaseAsks({ view, parts, directory }: CaseAsksProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const names = useNames(directory);
  const { act, problem, busy } = useIdentityAct();
  const [letting, setLetting] = useState<string | null>(null);
  const leads = mayAdmitAgency(actor, view);
  const open = CASE_STATUSES[view.status].takesMessages;
  return (
    <>
      <ul>
        {view.asks.map(({ id, agencyId }) => {
          const agency = names.agency(agencyId);
          return (
            <li key={id} className={styles.ask}>
              <p>{t('identity.asks', { agency })}</p>
              {!open && <p className={styles.small}>{t('identity.asksClosed')}</p>}
              {leads && (
                <div className={styles.acts}>
                  {open && (
                    <Button aria-label={t('identity.letInOf', { agency })} onClick={() => setLetting(agencyId)}>
                      {t('identity.letIn')}
                    </Button>
                  )}
                  <Button
                    variant="subtle"
                    disabled={busy}
                    aria-label={t('identity.declineOf', { agency })}
                    onClick={() => void act('POST', `/api/cases/${view.id}/asks/${id}/decline`, {})}
                  >
                    {t('identity.decline')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <AdmitSheet
        view={view}
        parts={parts}
        directory={directory}
        asking={letting ?? undefined}
        opened={letting !== null}
        onClose={() => setLetting(null)}
      />
    </>
  );
}

interface CaseAsksProps {
  view: CaseView;
  /** The parts that one reads. */
  parts: readonly PartView[];
  directory: Directory;
}
