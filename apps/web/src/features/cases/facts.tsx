import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Here } from '#libs/client';
import {
  CASE_STATUSES,
  type CaseView,
  caseStream,
  mayAdmitAgency,
  holdsAny,
  PART_READERS,
  type PartView,
} from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useLane, useSession } from '../../live/hooks.js';
import { Bench } from '../../ui/seat.js';
import { FactsFile } from '../file/facts-file.js';
import { FactsNeeds } from '../needs/facts-needs.js';
import { CaseIdentity } from '../identity/case-identity.js';
import { CaseReferrals } from '../referrals/case-referrals.js';
import { CaseShares } from '../shares/case-shares.js';
import { AdmitSheet } from './admit-sheet.js';
import { useNames } from './case-names.js';
import { FactsActions } from './facts-actions.js';
import { ThisCase, TheEnd } from './facts-case.js';
import { FactsHead } from './facts-head.js';
import { FactsParts } from './facts-parts.js';
import { ComingSeat, FactsSeat } from './facts-seat.js';
import styles from './facts.module.css';
import { SeatTile } from './seat-tile.js';

/** What is so in this case: who is at it and who of them is here, who leads, since when; and what may be done about it. */
export const Facts = memo(function Facts({ view, parts, here, directory, wide }: FactsProps) {
  const { t } = useTranslation();
  const label = t('facts.title');
  const sections = (
    <>
      <FactsNeeds view={view} directory={directory} />
      <Referrals view={view} parts={parts} directory={directory} />
      <FactsActions view={view} parts={parts} directory={directory} />
      <Agencies view={view} parts={parts} here={here} directory={directory} />
      <FactsFile view={view} directory={directory} />
      <FactsParts view={view} parts={parts} directory={directory} />
      <Shares view={view} directory={directory} />
      <CaseIdentity view={view} parts={parts} directory={directory} />
      <ThisCase view={view} directory={directory} />
      <TheEnd view={view} directory={directory} />
    </>
  );
  if (wide) {
    return (
      <aside className={styles.facts} aria-label={label}>
        {sections}
      </aside>
    );
  }
  return (
    <section className={styles.facts} data-alone aria-label={label}>
      {sections}
    </section>
  );
});

interface FactsProps {
  view: CaseView;
  /** The parts that one reads. */
  parts: readonly PartView[];
  here: Here;
  directory: Directory;
  wide: boolean;
}

function Agencies({ view, parts, here, directory }: Omit<FactsProps, 'wide'>) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [admitting, setAdmitting] = useState(false);
  const names = useNames(directory);
  const coming = useLane(caseStream(view.id)).filter((entry) => entry.name === 'agency.admit');
  const mayAdmit = mayAdmitAgency(actor, view) && CASE_STATUSES[view.status].takesMessages;
  return (
    <section>
      <FactsHead title={t('facts.agencies')}>
        {mayAdmit && (
          <Button variant="subtle" className={styles.link} onClick={() => setAdmitting(true)}>
            {t('admit.act')}
          </Button>
        )}
      </FactsHead>
      <Bench label={view.seats.map((seat) => names.agency(seat.agencyId)).join(', ')}>
        {view.seats.map((seat) => (
          <SeatTile key={seat.agencyId} agencyId={seat.agencyId} directory={directory} />
        ))}
      </Bench>
      <ul className={styles.rows}>
        {view.seats.map((seat) => (
          <FactsSeat key={seat.agencyId} seat={seat} view={view} here={here} directory={directory} />
        ))}
        {coming.map((entry) => (
          <ComingSeat key={entry.id} entry={entry} directory={directory} />
        ))}
      </ul>
      <AdmitSheet
        view={view}
        parts={parts}
        directory={directory}
        opened={admitting}
        onClose={() => setAdmitting(false)}
      />
    </section>
  );
}

/** Volunteers are told of no referrals: of an accompanied trip they are. */
function Referrals({ view, parts, directory }: Omit<FactsProps, 'here' | 'wide'>) {
  const { actor } = useSession();
  if (!holdsAny(actor, PART_READERS)) return null;
  return <CaseReferrals view={view} parts={parts} directory={directory} />;
}

/** Volunteers read no agreements: what they need is told them by a worker. */
function Shares({ view, directory }: { view: CaseView; directory: Directory }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  if (!holdsAny(actor, PART_READERS)) return null;
  return (
    <section>
      <FactsHead title={t('share.title')} />
      <CaseShares view={view} directory={directory} />
    </section>
  );
}
