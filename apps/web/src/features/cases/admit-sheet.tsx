import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Actor,
  type AgencyView,
  type CaseView,
  caseStream,
  mayAdmitAgency,
  mayOpenCase,
  type PartView,
  partStream,
} from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import choosing from '../../ui/choices.module.css';
import { SeatTile } from './seat-tile.js';
import styles from './sheets.module.css';
import { SinceChoice } from './since-choice.js';

/** Asks which agency joins the case, from when on it reads, and in which of the parts that ours began; and says what that means. */
export function AdmitSheet({ view, parts, directory, asking, opened, onClose }: AdmitSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('admit.title')}>
      <Choice view={view} parts={parts} directory={directory} asking={asking} onClose={onClose} />
    </Sheet>
  );
}

function Choice({ view, parts, directory, asking, onClose }: Omit<AdmitSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { actor, outbox } = useSession();
  const [chosen, setChosen] = useState(asking ?? '');
  const [before, setBefore] = useState(false);
  const [also, setAlso] = useState<readonly string[]>([]);
  const led = parts.filter((part) => mayAdmitAgency(actor, part));
  const others = directory.agencies.filter((agency) => !view.seats.some((seat) => seat.agencyId === agency.id));
  if (others.length === 0) return <p className={styles.text}>{t('admit.none')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen) return;
        const input = { agencyId: chosen, ...(before ? { before } : {}) };
        void outbox.add(caseStream(view.id), 'agency.admit', { caseId: view.id, ...input }).then(async ({ id }) => {
          if (also.length === 0) return;
          // Only who is in the case can read a part of it.
          if ((await outbox.outcome(id)).kind !== 'done') return;
          for (const partId of also)
            await outbox.add(partStream(partId), 'agency.admit', { partId, ...input }, { caseId: view.id });
        });
        onClose();
      }}
    >
      <fieldset className={choosing.choices}>
        <legend>{t('admit.which')}</legend>
        {others.map((agency) => (
          <label key={agency.id} className={choosing.choice}>
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
      <SinceChoice before={before} onChange={setBefore} />
      {led.length > 0 && (
        <fieldset className={choosing.choices}>
          <legend>{t('admitting.andIn')}</legend>
          {led.map(({ id, part }) => (
            <label key={id} className={choosing.choice}>
              <input
                type="checkbox"
                checked={also.includes(id)}
                onChange={() => setAlso(also.includes(id) ? also.filter((one) => one !== id) : [...also, id])}
              />
              <IconLock size={16} stroke={1.8} aria-hidden="true" />
              <span className={styles.choiceName}>{t(`partName.${part}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className={styles.text}>{led.length > 0 ? t('admitting.byText') : t('admitting.parts')}</p>
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
  /** The parts of the case that one reads. */
  parts: readonly PartView[];
  directory: Directory;
  /** The agency that asks to join, where one does. */
  asking?: string | undefined;
  opened: boolean;
  onClose: () => void;
}
