import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FoundMessage, Part, StreamName } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import { useNames } from '../cases/case-names.js';
import { messageHash } from '../cases/message-link.js';
import { MarkedExtract } from './marked-extract.js';
import styles from './found.module.css';

/** A message that was found: in which case and which part of it, who wrote it when, and the piece that was looked for. */
export function FoundRow({ found, handle, part, directory, onOpen }: FoundRowProps) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const dates = useDates();
  const at = new Date(found.at);
  return (
    <Link
      to="/cases/$caseId"
      params={{ caseId: found.caseId }}
      search={{}}
      hash={messageHash({ stream: found.stream as StreamName, seq: found.seq })}
      className={styles.found}
      activeProps={{}}
      onClick={onOpen}
    >
      <span className={styles.place}>
        <b dir="auto">{handle}</b>
        {part && (
          <span className={styles.part}>
            <IconLock size={14} stroke={1.6} aria-hidden="true" />
            {t(`partName.${part}`)}
          </span>
        )}
        <time dateTime={found.at} title={dates.date(at)}>
          {dates.brief(at, new Date())}
        </time>
      </span>
      <span className={styles.extract} dir="auto">
        <MarkedExtract extract={found.extract} />
      </span>
      <span className={styles.who}>
        {names.person(found.actor)}
        {found.agencyId && `, ${names.agency(found.agencyId)}`}
      </span>
    </Link>
  );
}

interface FoundRowProps {
  found: FoundMessage;
  handle: string;
  /** The restricted part in which it stands; null for the common one. */
  part: Part | null;
  directory: Directory;
  onOpen: () => void;
}
