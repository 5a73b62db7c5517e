import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import styles from './mention-list.module.css';
import { SeatTile } from './seat-tile.js';
import type { Calls } from './use-calls.js';

/** Those whom the message can call, above the field. Focus stays in the field. */
export function MentionList({ calls, directory }: { calls: Calls; directory: Directory }) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [calls.active]);
  if (!calls.fits) return null;
  if (calls.fits.length === 0) return <p className={styles.list}>{t('mention.none')}</p>;
  return (
    <ul ref={list} className={styles.list} id={calls.listId} role="listbox" tabIndex={0} aria-label={t('mention.list')}>
      {calls.fits.map((one) => (
        <li
          key={one.key}
          id={calls.optionId(one)}
          role="option"
          className={styles.option}
          aria-selected={one === calls.active}
          aria-disabled={!one.reads || undefined}
          // The field keeps the focus, and on a phone the keyboard stays.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => calls.choose(one)}
        >
          <SeatTile agencyId={one.agencyId} directory={directory} />
          <span className={styles.name}>{one.name}</span>
          <span className={styles.note}>{one.reads ? one.note : t('mention.notHere')}</span>
        </li>
      ))}
    </ul>
  );
}
