import { UnstyledButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Part, PartView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { PartSheet } from './part-sheet.js';
import styles from './part-wall.module.css';
import { usePartReaders } from './part-readers.js';

/** What only some may read stands behind a hatched wall, with a lock, its name and how many read it. */
export function PartWall({ view, part, directory, onWrite, children }: PartWallProps) {
  const { t } = useTranslation();
  const readers = usePartReaders();
  const [asking, setAsking] = useState(false);
  const name = t(`partName.${part.part}`);
  return (
    <Wall name={name} part={part.part}>
      <header className={styles.head}>
        <span className={styles.name}>
          <IconLock size={16} stroke={1.8} aria-hidden="true" />
          {name}
        </span>
        {onWrite && (
          <UnstyledButton className={styles.act} onClick={onWrite}>
            {t('part.write')}
          </UnstyledButton>
        )}
        <UnstyledButton
          className={styles.readers}
          aria-label={`${readers(part.seats)}. ${t('part.who')}`}
          onClick={() => setAsking(true)}
        >
          {readers(part.seats)}
        </UnstyledButton>
      </header>
      {children}
      {asking && <PartSheet view={view} part={part} directory={directory} onClose={() => setAsking(false)} />}
    </Wall>
  );
}

interface PartWallProps {
  view: CaseView;
  part: PartView;
  directory: Directory;
  /** Null where nothing is said any more. */
  onWrite: (() => void) | null;
  children: ReactNode;
}

/** A part that begins with what still waits on this device. */
export function ComingPart({ part, children }: { part: Part; children: ReactNode }) {
  const { t } = useTranslation();
  const name = t(`partName.${part}`);
  return (
    <Wall name={name} part={part}>
      <header className={styles.head}>
        <span className={styles.name}>
          <IconLock size={16} stroke={1.8} aria-hidden="true" />
          {name}
        </span>
        <span className={styles.note}>{t('part.waits')}</span>
      </header>
      {children}
    </Wall>
  );
}

const Wall = ({ name, part, children }: { name: string; part: Part; children: ReactNode }) => (
  <section className={styles.wall} data-part={part} aria-label={name}>
    {children}
  </section>
);
