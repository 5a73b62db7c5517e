import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, mayAdmitAgency, mayReleaseAgency, type PartView, partStream } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useLane, useSession } from '../../live/hooks.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { useNames } from './case-names.js';
import { EntryActs } from './entry-acts.js';
import facts from './facts.module.css';
import { AdmitToPart } from './part-admit.js';
import { SeatTile } from './seat-tile.js';
import styles from './sheets.module.css';

/** Who reads a part, by name; and for those who decide: who else shall, and who no longer. */
export function PartSheet({ view, part, directory, onClose }: PartSheetProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [step, setStep] = useState<'who' | 'admit' | { release: string }>('who');
  const title = t('part.whoTitle', { part: t(`partName.${part.part}`) });
  if (step === 'admit')
    return (
      <Sheet opened onClose={onClose} title={t('part.admit')}>
        <AdmitToPart view={view} part={part} directory={directory} onDone={() => setStep('who')} />
      </Sheet>
    );
  if (step !== 'who')
    return (
      <ReleaseFromPart
        part={part}
        agencyId={step.release}
        directory={directory}
        onClose={onClose}
        onDone={() => setStep('who')}
      />
    );
  return (
    <Sheet opened onClose={onClose} title={title}>
      <p className={styles.text}>{t('part.nobodyElse')}</p>
      <Seats part={part} directory={directory} onRelease={(release) => setStep({ release })} />
      {view.status === 'open' && mayAdmitAgency(actor, part) && (
        <SheetActs>
          <Button variant="light" onClick={() => setStep('admit')}>
            {t('part.admit')}
          </Button>
        </SheetActs>
      )}
    </Sheet>
  );
}

interface PartSheetProps {
  view: CaseView;
  part: PartView;
  directory: Directory;
  onClose: () => void;
}

function Seats({
  part,
  directory,
  onRelease,
}: {
  part: PartView;
  directory: Directory;
  onRelease: (agencyId: string) => void;
}) {
  const { t } = useTranslation();
  const { actor, me } = useSession();
  const names = useNames(directory);
  const waiting = useLane(partStream(part.id)).filter(({ name }) => name.startsWith('agency.'));
  const person = (id: string) => (id === me.personId ? t('app.you') : names.person(id));
  return (
    <ul className={facts.rows}>
      {part.seats.map(({ agencyId, people }) => {
        const us = directory.isUs(agencyId);
        return (
          <li key={agencyId} className={facts.row}>
            <SeatTile agencyId={agencyId} directory={directory} />
            <div>
              <b>{names.agency(agencyId)}</b>
              {agencyId === part.leadAgencyId && <span className={facts.tag}>{t('part.began')}</span>}
            </div>
            {mayReleaseAgency(actor, part, agencyId) && (
              <Button
                variant="subtle"
                className={facts.link}
                aria-label={us ? undefined : t('part.release', { agency: names.agency(agencyId) })}
                onClick={() => onRelease(agencyId)}
              >
                {us ? t('part.leave') : t('part.releaseShort')}
              </Button>
            )}
            <p className={facts.people}>{people.map(person).join(', ')}</p>
          </li>
        );
      })}
      {waiting.map((entry) => (
        <li key={entry.id} className={facts.row} data-waits>
          <SeatTile agencyId={(entry.input as { agencyId: string }).agencyId} directory={directory} />
          <b>{names.agency((entry.input as { agencyId: string }).agencyId)}</b>
          <div className={facts.below}>
            <EntryActs entry={entry} notDone />
          </div>
        </li>
      ))}
    </ul>
  );
}

function ReleaseFromPart({ part, agencyId, directory, onClose, onDone }: ReleaseProps) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const names = useNames(directory);
  const us = directory.isUs(agencyId);
  const release = () => {
    void outbox.add(partStream(part.id), 'agency.release', { partId: part.id, agencyId }, { caseId: part.caseId });
    if (us) onClose();
    else onDone();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      title={us ? t('part.leaveTitle') : t('part.releaseTitle', { agency: names.agency(agencyId) })}
    >
      <p className={styles.text}>{us ? t('part.leaveText') : t('part.releaseText')}</p>
      <SheetActs>
        <Button onClick={onDone} data-autofocus>
          {t('app.cancel')}
        </Button>
        <Button variant="filled" onClick={release}>
          {us ? t('part.leave') : t('part.releaseShort')}
        </Button>
      </SheetActs>
    </Sheet>
  );
}

interface ReleaseProps {
  part: PartView;
  agencyId: string;
  directory: Directory;
  onClose: () => void;
  onDone: () => void;
}
