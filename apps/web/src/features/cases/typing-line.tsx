import { useTranslation } from 'react-i18next';
import type { Here } from '#libs/client';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { localeOf } from '../../words/locale.js';
import { useNames } from './case-names.js';
import styles from './composer.module.css';
import { useWhoTypes } from './use-typing.js';

/** Says who of the others is typing, in a place that is always kept. */
export function TypingLine({ here, directory }: { here: Here; directory: Directory }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const names = useNames(directory);
  const people = useWhoTypes(here, me.personId).map(names.person);
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: 'conjunction' }).format(people);
  return (
    <div className={styles.typing}>
      {people.length > 0 && !directory.quiet && (
        <>
          <i />
          <i />
          <i />
          {people.length > 3 ? t('case.typingMany') : t('case.typing', { names: list, count: people.length })}
        </>
      )}
    </div>
  );
}
