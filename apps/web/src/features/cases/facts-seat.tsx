import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Here } from '#libs/client';
import { CASE_STATUSES, type CaseSeat, type CaseView, caseStream, mayReleaseAgency } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useLane, useSession } from '../../live/hooks.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { useNames } from './case-names.js';
import { EntryActs } from './entry-acts.js';
import styles from './facts.module.css';
import { ReleaseSheet } from './release-sheet.js';
import { SeatTile } from './seat-tile.js';

/** An agency at the case: its people by name, and who of them is here now. */
export function FactsSeat({ seat, view, here, directory }: FactsSeatProps) {
  const { t } = useTranslation();
  const { actor, me } = useSession();
  const names = useNames(directory);
  const [asking, setAsking] = useState(false);
  const { agencyId } = seat;
  const leaving = useLane(caseStream(view.id)).filter(
    (entry) => entry.name === 'agency.release' && (entry.input as { agencyId: string }).agencyId === agencyId,
  );
  const us = directory.isUs(agencyId);
  const mayRelease =
    mayReleaseAgency(actor, view, agencyId) && CASE_STATUSES[view.status].takesMessages && leaving.length === 0;
  return (
    <li className={styles.row}>
      <SeatTile agencyId={agencyId} directory={directory} />
      <div>
        <b>{names.agency(agencyId)}</b>
        {agencyId === view.leadAgencyId && <span className={styles.tag}>{t('facts.leads')}</span>}
      </div>
      {mayRelease && (
        <Button
          variant="subtle"
          className={styles.link}
          aria-label={us ? undefined : t('release.act', { agency: names.agency(agencyId) })}
          onClick={() => setAsking(true)}
        >
          {us ? t('release.leave') : t('release.actShort')}
        </Button>
      )}
      <ul className={styles.people}>
        {seat.people.map((person) => (
          <li key={person}>
            {person === me.personId ? t('app.you') : names.person(person)}
            {here.has(person) && person !== me.personId && !directory.quiet && (
              <>
                {' '}
                <span className={styles.here}>
                  <i />
                  {t('facts.hereNow')}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {leaving.map((entry) => (
        <div key={entry.id} className={styles.below}>
          <EntryActs entry={entry} notDone />
        </div>
      ))}
      <ReleaseSheet
        caseId={view.id}
        agencyId={agencyId}
        directory={directory}
        opened={asking}
        onClose={() => setAsking(false)}
      />
    </li>
  );
}

interface FactsSeatProps {
  seat: CaseSeat;
  view: CaseView;
  here: Here;
  directory: Directory;
}

/** An agency that is about to be brought in. */
export function ComingSeat({ entry, directory }: { entry: OutboxEntry; directory: Directory }) {
  const names = useNames(directory);
  const { agencyId } = entry.input as { agencyId: string };
  return (
    <li className={styles.row} data-waits>
      <SeatTile agencyId={agencyId} directory={directory} />
      <b>{names.agency(agencyId)}</b>
      <div className={styles.below}>
        <EntryActs entry={entry} notDone />
      </div>
    </li>
  );
}
