import { useTranslation } from 'react-i18next';
import type { Standing } from '#libs/domain';
import { localeOf } from '../../words/locale.js';

/** Roles as one reads them aloud: `agency’s contact and worker`. */
export function useRoles(): (standings: readonly Standing[]) => string {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: 'conjunction' });
  return (standings) => list.format(standings.map((standing) => t(`standing.${standing}`)));
}
