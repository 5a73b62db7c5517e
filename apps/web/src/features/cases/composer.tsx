import { IconArchive } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, mayPostMessage, type PartView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { ComposerEdit } from './composer-edit.js';
import { ComposerLost } from './composer-lost.js';
import styles from './composer.module.css';
import { ComposerPost } from './composer-post.js';
import { useComposing } from './composing.js';
import { usePlaces } from './use-place.js';

/**
 * Where one writes in a case, below who will read it. What is written goes to the place that stands there and to no other.
 * In a closed case a sentence stands in its place.
 */
export const Composer = memo(function Composer({ view, parts = null, directory, onSent }: ComposerProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  if (mayPostMessage(actor, view)) return <Open view={view} parts={parts} directory={directory} onSent={onSent} />;
  return (
    <p className={styles.closed}>
      <IconArchive size={20} stroke={1.6} aria-hidden="true" />
      {t('composer.closed')}
    </p>
  );
});

function Open({ view, parts = null, directory, onSent }: ComposerProps) {
  const places = usePlaces(view, parts, directory);
  const [{ where, editing }] = useComposing(view.id);
  if (editing) return <ComposerEdit view={view} editing={editing} places={places} directory={directory} />;
  if (places.place)
    return <ComposerPost view={view} place={places.place} places={places} directory={directory} onSent={onSent} />;
  return (
    <ComposerLost
      caseId={view.id}
      where={where}
      coming={places.coming}
      onCommon={() => places.goTo({ kind: 'common' })}
    />
  );
}

interface ComposerProps {
  view: CaseView;
  /** The parts that one reads; null while they are not known. */
  parts?: readonly PartView[] | null;
  directory: Directory;
  onSent: () => void;
}
