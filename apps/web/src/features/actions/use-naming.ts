import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import type { Naming } from './action-names.js';

/** How agencies and people are called in a line about an action: short. */
export function useNaming(directory: Directory): Naming {
  const { t } = useTranslation();
  const { me } = useSession();
  return {
    agency: (id) => directory.agency(id)?.shortName ?? t('app.anAgency'),
    person: (id) => directory.person(id)?.name ?? t('app.somebody'),
    isUs: directory.isUs,
    me: me.personId,
  };
}
