import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import type { Callable } from './mentions.js';
import type { Place } from './places.js';

/** Everybody in the case whom a message could call, people first; who does not read the place is marked. */
export function useCallable(view: CaseView, place: Place | null, directory: Directory): Callable[] {
  const { t } = useTranslation();
  const { me } = useSession();
  return useMemo(() => {
    const seats = place?.seats ?? [];
    const readers = new Set(seats.flatMap(({ people }) => people));
    const reading = new Set(seats.map(({ agencyId }) => agencyId));
    const people = view.seats.flatMap(({ agencyId, people }) =>
      people.flatMap((id): Callable[] => {
        const person = id === me.personId ? null : directory.person(id);
        if (!person) return [];
        const note = directory.agency(agencyId)?.name ?? '';
        return [{ key: id, name: person.name, note, mention: { person: id }, agencyId, reads: readers.has(id) }];
      }),
    );
    const agencies = view.seats.flatMap(({ agencyId }): Callable[] => {
      const agency = directory.agency(agencyId);
      if (!agency) return [];
      const { name } = agency;
      const note = t('mention.wholeAgency');
      return [{ key: agencyId, name, note, mention: { agency: agencyId }, agencyId, reads: reading.has(agencyId) }];
    });
    const once = new Map(people.map((person) => [person.key, person]));
    return [...[...once.values()].sort((a, b) => a.name.localeCompare(b.name)), ...agencies];
  }, [view.seats, place?.seats, directory, me.personId, t]);
}
