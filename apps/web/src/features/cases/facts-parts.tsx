import { UnstyledButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, PartView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useNames } from './case-names.js';
import { FactsHead } from './facts-head.js';
import styles from './facts.module.css';
import { usePartReaders } from './part-readers.js';
import { PartSheet } from './part-sheet.js';
import { SeatTile } from './seat-tile.js';

/** The parts of the case that I read, each with who reads it; and the line that stands there whether there are any or not. */
export function FactsParts({ view, parts, directory }: FactsPartsProps) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const readers = usePartReaders();
  const [opened, setOpened] = useState<string | null>(null);
  const shown = parts.find(({ id }) => id === opened);
  return (
    <section>
      <FactsHead title={t('part.section')} />
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <UnstyledButton className={styles.part} aria-haspopup="dialog" onClick={() => setOpened(part.id)}>
              <IconLock size={16} stroke={1.8} aria-hidden="true" />
              <b>{t(`partName.${part.part}`)}</b>
              <span
                className={styles.seats}
                role="img"
                aria-label={part.seats.map((seat) => names.agency(seat.agencyId)).join(', ')}
              >
                {part.seats.map((seat) => (
                  <SeatTile key={seat.agencyId} agencyId={seat.agencyId} directory={directory} size="small" />
                ))}
              </span>
              <small>{readers(part.seats)}</small>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p className={styles.fixed}>{t('part.byAgreement')}</p>
      {shown && <PartSheet view={view} part={shown} directory={directory} onClose={() => setOpened(null)} />}
    </section>
  );
}

interface FactsPartsProps {
  view: CaseView;
  parts: readonly PartView[];
  directory: Directory;
}
