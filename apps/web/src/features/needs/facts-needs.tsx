import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddNeed, type CaseView, caseStream, mayTouchNeed, type NeedView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useLane, useSession } from '../../live/hooks.js';
import { Sheet } from '../../ui/sheet.js';
import { EntryActs } from '../cases/entry-acts.js';
import { FactsHead } from '../cases/facts-head.js';
import facts from '../cases/facts.module.css';
import { NeedAdd } from './need-add.js';
import { NeedMove } from './need-move.js';
import { NeedRow } from './need-row.js';
import styles from './needs.module.css';
import { isSettled, movedNeeds } from './need-states.js';

/** What the person asks for and how each stands, with the referrals that go for it; and how to write down more. */
export function FactsNeeds({ view, directory }: { view: CaseView; directory: Directory }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const lane = useLane(caseStream(view.id));
  const [adding, setAdding] = useState(false);
  const [moving, setMoving] = useState<NeedView | null>(null);
  const agencyIds = view.seats.map(({ agencyId }) => agencyId);
  const open = view.status === 'open' && !directory.quiet;
  const mayAdd = open && mayTouchNeed('need.add', actor, agencyIds);
  const onMove = open && mayTouchNeed('need.move', actor, agencyIds) ? setMoving : null;
  const needs = movedNeeds(view.needs, lane);
  const coming = lane.filter(({ name, state }) => name === 'need.add' && state !== 'sent');
  if (!mayAdd && needs.length === 0) return null;
  const rows = (all: readonly NeedView[]) =>
    all.map((need) => (
      <NeedRow key={need.id} need={need} caseId={view.id} lane={lane} directory={directory} onMove={onMove} />
    ));
  const settled = needs.filter(isSettled);
  return (
    <section>
      <FactsHead title={t('need.title')}>
        {mayAdd && (
          <Button variant="subtle" className={facts.link} aria-label={t('need.addOne')} onClick={() => setAdding(true)}>
            {t('need.act')}
          </Button>
        )}
      </FactsHead>
      {needs.length + coming.length === 0 && <p className={facts.fixed}>{t('need.none')}</p>}
      <ul>
        {rows(needs.filter((need) => !isSettled(need)))}
        {coming.map((entry) => (
          <li key={entry.id} className={styles.row} data-waits>
            <q dir="auto">{(entry.input as AddNeed).words}</q>
            <EntryActs entry={entry} notDone />
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <details className={styles.settled}>
          <summary>{t('need.settled', { count: settled.length })}</summary>
          <ul>{rows(settled)}</ul>
        </details>
      )}
      <Sheet opened={adding} onClose={() => setAdding(false)} title={t('need.addTitle')}>
        <NeedAdd caseId={view.id} onClose={() => setAdding(false)} />
      </Sheet>
      <Sheet opened={moving !== null} onClose={() => setMoving(null)} title={t('need.moveTitle')}>
        {moving && <NeedMove caseId={view.id} need={moving} onClose={() => setMoving(null)} />}
      </Sheet>
    </section>
  );
}
