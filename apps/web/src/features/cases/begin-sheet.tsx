import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Part } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import choosing from '../../ui/choices.module.css';
import { useNames } from './case-names.js';
import { countReaders, placeOf } from './places.js';
import { SeatTile } from './seat-tile.js';
import styles from './sheets.module.css';

/** Asks with which agencies a part is shared, before anything is written in it. */
export function BeginSheet({ part, onClose, ...asked }: BeginSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet
      opened={part !== null}
      onClose={onClose}
      title={part ? t('beginPart.title', { part: t(`partName.${part}`) }) : ''}
    >
      {part && <Agencies {...asked} part={part} onClose={onClose} />}
    </Sheet>
  );
}

function Agencies({ view, part, chosen: before, directory, onClose, onBegin }: BeginSheetProps & { part: Part }) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const [chosen, setChosen] = useState([...before]);
  const own = view.seats.find((seat) => directory.isUs(seat.agencyId));
  const others = view.seats.filter((seat) => seat !== own);
  /** How many people of an agency would read it. */
  const readers = (agencyId: string) => {
    const place = placeOf(
      { kind: 'new', part, agencyIds: [] },
      {
        view,
        parts: [],
        entries: [],
        agencyId,
        standingsOf: (agency, person) =>
          directory.agency(agency)?.people.find(({ id }) => id === person)?.standings ?? null,
      },
    );
    return t('beginPart.people', { count: countReaders(place?.seats ?? []) });
  };
  const toggle = (agencyId: string) =>
    setChosen(chosen.includes(agencyId) ? chosen.filter((id) => id !== agencyId) : [...chosen, agencyId]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // It stands in the composer's own form as far as events are concerned.
        event.stopPropagation();
        onBegin(chosen);
      }}
    >
      <fieldset className={choosing.choices}>
        <legend>{t('beginPart.who')}</legend>
        {own && (
          <label className={choosing.choice}>
            <input type="checkbox" checked disabled />
            <SeatTile agencyId={own.agencyId} directory={directory} />
            <span className={styles.choiceName}>
              {names.agency(own.agencyId)} ({t('beginPart.own')})
            </span>
            <span className={styles.choiceNote}>{readers(own.agencyId)}</span>
          </label>
        )}
        {others.map(({ agencyId }) => (
          <label key={agencyId} className={choosing.choice}>
            <input type="checkbox" checked={chosen.includes(agencyId)} onChange={() => toggle(agencyId)} />
            <SeatTile agencyId={agencyId} directory={directory} />
            <span className={styles.choiceName}>{names.agency(agencyId)}</span>
            <span className={styles.choiceNote}>{readers(agencyId)}</span>
          </label>
        ))}
      </fieldset>
      <p className={styles.text}>{others.length ? t('beginPart.text') : t('beginPart.none')}</p>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('beginPart.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}

interface BeginSheetProps {
  view: CaseView;
  /** Null while nothing is asked. */
  part: Part | null;
  /** The agencies that were chosen before, beside one's own. */
  chosen: readonly string[];
  directory: Directory;
  onClose: () => void;
  onBegin: (agencyIds: string[]) => void;
}
