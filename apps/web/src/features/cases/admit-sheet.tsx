import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Actor, type AgencyView, type CaseView, caseStream, mayOpenCase } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { SeatTile } from './seat-tile.js';
import styles from './sheets.module.css';

/** Asks which agency joins the case, and says what that means. */
export function AdmitSheet({ view, directory, opened, onClose }: AdmitSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('admit.title')}>
      <Choice view={view} directory={directory} onClose={onClose} />
    </Sheet>
  );
}

function Choice({ view, directory, onClose }: Omit<AdmitSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { actor, outbox } = useSession();
  const [chosen, setChosen] = useState('');
  const others = directory.agencies.filter((agency) => !view.seats.some((seat) => seat.agencyId === agency.id));
  if (others.length === 0) return <p className={styles.text}>{t('admit.none')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen) return;
        void outbox.add(caseStream(view.id), 'agency.admit', { caseId: view.id, agencyId: chosen });
        onClose();
      }}
    >
      <fieldset className={styles.choices}>
        <legend>{t('admit.which')}</legend>
        {others.map((agency) => (
          <label key={agency.id} className={styles.choice}>
            <input
              type="radio"
              name="agency"
              required
              checked={chosen === agency.id}
              onChange={() => setChosen(agency.id)}
            />
            <SeatTile agencyId={agency.id} directory={directory} />
            <span className={styles.choiceName}>{agency.name}</span>
            <span className={styles.choiceNote}>{t('admit.people', { count: readersOf(agency, actor) })}</span>
          </label>
        ))}
      </fieldset>
      <p className={styles.text}>{t('admit.stays')}</p>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('admit.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}

/** How many of an agency's people would read the case: those who work on cases. */
const readersOf = (agency: AgencyView, actor: Actor): number =>
  agency.people.filter(({ id, standings }) => mayOpenCase({ ...actor, personId: id, agencyId: agency.id, standings }))
    .length;

interface AdmitSheetProps {
  view: CaseView;
  directory: Directory;
  opened: boolean;
  onClose: () => void;
}
