import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import type { AgencyView, PersonView } from '#libs/domain';
import { useSession } from './hooks.js';
import { taskForceQuery } from './queries.js';

/** The names behind the ids. What is not known (yet) is null. */
export interface Directory {
  agencies: readonly AgencyView[];
  agency: (id: string) => AgencyView | null;
  person: (id: string) => PersonView | null;
  /** True for the agency for which the signed-in person acts. */
  isUs: (agencyId: string) => boolean;
  /** Counts of what is new and who is here are not shown to agencies of justice. */
  quiet: boolean;
}

/** Asks no more often than this (ms) for a name that the table's directory did not have. */
const AGAIN_MS = 10_000;

export function useDirectory(): Directory {
  const { me } = useSession();
  const queries = useQueryClient();
  const { data } = useQuery(taskForceQuery);
  const asked = useRef(0);

  /** Somebody sat down at the table after the directory was read. */
  const askAgain = useCallback(() => {
    const now = Date.now();
    if (!data || now - asked.current < AGAIN_MS) return;
    asked.current = now;
    setTimeout(() => void queries.invalidateQueries({ queryKey: taskForceQuery.queryKey }));
  }, [data, queries]);

  return useMemo(() => {
    const agencies = data?.agencies ?? [];
    const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));
    const former: PersonView[] = (data?.former ?? []).map((person) => ({ ...person, standings: [] }));
    const people = [...former, ...agencies.flatMap((agency) => agency.people)];
    const personById = new Map(people.map((person) => [person.id, person]));
    const found = <T>(known: T | undefined): T | null => {
      if (known === undefined) askAgain();
      return known ?? null;
    };
    return {
      agencies,
      agency: (id) => found(agencyById.get(id)),
      person: (id) => found(personById.get(id)),
      isUs: (agencyId) => agencyId === me.agencyId,
      quiet: agencyById.get(me.agencyId)?.sector === 'justice',
    };
  }, [data, me.agencyId, askAgain]);
}
