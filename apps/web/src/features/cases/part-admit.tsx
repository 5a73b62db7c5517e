import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, holdsAny, PART_READERS, type PartView, partStream } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { SheetActs } from '../../ui/sheet.js';
import choosing from '../../ui/choices.module.css';
import { useNames } from './case-names.js';
import { SeatTile } from './seat-tile.js';
import styles from './sheets.module.css';
import { SinceChoice } from './since-choice.js';

/** Asks which agency of the case reads a part as well, and from when on. */
export function AdmitToPart({ view, part, directory, onDone }: AdmitToPartProps) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const names = useNames(directory);
  const [chosen, setChosen] = useState('');
  const [before, setBefore] = useState(false);
  const others = view.seats.filter(({ agencyId }) => !part.seats.some((seat) => seat.agencyId === agencyId));
  if (others.length === 0) return <p className={styles.text}>{t('part.admitNone')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen) return;
        const input = { partId: part.id, agencyId: chosen, ...(before ? { before } : {}) };
        void outbox.add(partStream(part.id), 'agency.admit', input, { caseId: view.id });
        onDone();
      }}
    >
      <fieldset className={choosing.choices}>
        <legend>{t('part.admitWhich')}</legend>
        {others.map(({ agencyId }) => (
          <label key={agencyId} className={choosing.choice}>
            <input
              type="radio"
              name="agency"
              required
              checked={chosen === agencyId}
              onChange={() => setChosen(agencyId)}
            />
            <SeatTile agencyId={agencyId} directory={directory} />
            <span className={styles.choiceName}>{names.agency(agencyId)}</span>
            <span className={styles.choiceNote}>{t('admit.people', { count: partReaders(directory, agencyId) })}</span>
          </label>
        ))}
      </fieldset>
      <SinceChoice before={before} onChange={setBefore} />
      <SheetActs>
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('part.admitSubmit')}
        </Button>
      </SheetActs>
    </form>
  );
}

/** How many of an agency's people would read a part: a volunteer is told what they need by a worker. */
const partReaders = (directory: Directory, agencyId: string): number =>
  directory.agency(agencyId)?.people.filter(({ standings }) => holdsAny({ standings }, PART_READERS)).length ?? 0;

interface AdmitToPartProps {
  view: CaseView;
  part: PartView;
  directory: Directory;
  onDone: () => void;
}
