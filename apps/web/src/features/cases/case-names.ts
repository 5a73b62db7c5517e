import { useTranslation } from 'react-i18next';
import { type CaseRow, type CaseView, spacedReference } from '#libs/domain';
import type { Directory } from '../../live/directory.js';

/** How an agency is called on this screen: its name, or what stands for it until the directory is there. */
export function useNames(directory: Directory) {
  const { t } = useTranslation();
  return {
    agency: (id: string) => directory.agency(id)?.name ?? t('app.anAgency'),
    shortAgency: (id: string) => directory.agency(id)?.shortName ?? t('app.anAgency'),
    letters: (id: string) => directory.agency(id)?.letters ?? '··',
    person: (id: string) => directory.person(id)?.name ?? t('app.somebody'),
    reference: (found: Pick<CaseView | CaseRow, 'reference'>) => spacedReference(found.reference),
  };
}
