import { useTranslation } from 'react-i18next';
import type { CaseSeat } from '#libs/domain';

/** How many people at how many agencies read something, in words. */
export function usePartReaders() {
  const { t } = useTranslation();
  return (seats: readonly CaseSeat[]): string => {
    const count = new Set(seats.flatMap(({ people }) => people)).size;
    const people = t('part.people', { count });
    const agencies = t('part.agencies', { count: seats.length });
    return t('part.reads', { count, people, agencies });
  };
}
