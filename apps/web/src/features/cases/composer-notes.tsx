import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';
import { usePlaceName } from './composer-where.js';
import styles from './composer.module.css';
import { draftsFor, type Place, placeOf, whereOf, type Where } from './places.js';
import type { Places } from './use-place.js';

/** What one should know beside who reads: that the part begins only now, or that a draft waits elsewhere. */
export function ComposerNotes({ view, place, places, onGo }: ComposerNotesProps) {
  const { t } = useTranslation();
  const { drafts } = useSession();
  const nameOf = usePlaceName();
  const elsewhere = useCell(drafts.places(view.id)).filter((key) => key !== place.key);
  const waiting = elsewhere.flatMap((key, index) => {
    const where = whereOf(key);
    const there = where && placeOf(where, places.known);
    // A message that is written anew waits on the message, as long as that is read.
    const onMessage = key.startsWith('edit.') && there !== null;
    const told = where && draftsFor(where, elsewhere.slice(0, index)).length > 0 && there === null;
    return where && !onMessage && !told ? [{ key, where, place: there }] : [];
  });
  return (
    <>
      {place.beginning === 'refused' && <p className={styles.note}>{t('compose.refusedText')}</p>}
      {waiting.map((draft) => (
        <p key={draft.key} className={styles.note}>
          {draft.place ? t('compose.elsewhere', { place: nameOf(draft.place) }) : t('compose.elsewhereLost')}
          <UnstyledButton onClick={() => onGo(draft.where)}>{t('compose.see')}</UnstyledButton>
        </p>
      ))}
    </>
  );
}

interface ComposerNotesProps {
  view: CaseView;
  place: Place;
  places: Places;
  onGo: (where: Where) => void;
}
