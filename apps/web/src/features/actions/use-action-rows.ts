import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ActionChannel, ActionRow } from '#libs/domain';
import { actionsQuery, type Whose } from '../../live/actions-query.js';
import { useSession } from '../../live/hooks.js';
import { casesQuery } from '../../live/queries.js';
import { type ActionStep, stepsNow } from './action-steps.js';

/** One of the lists of actions, and what may be done from its lines. */
export function useActionRows(whose: Whose) {
  const { actor } = useSession();
  const query = useQuery(actionsQuery(whose));
  const { data: cases } = useQuery(casesQuery);
  const leads = useMemo(() => new Map(cases?.map(({ id, leadAgencyId }) => [id, leadAgencyId])), [cases]);

  /**
   * The place of a line as far as a list knows it: it is read by me. Who began a restricted part is known on the action's own
   * page alone, so that here somebody may be shown fewer steps than there, and never one too many.
   */
  const channelOf = ({ stream, caseId, meeting }: ActionRow): ActionChannel => ({
    leadAgencyId: (caseId !== null && stream.startsWith('case/') && leads.get(caseId)) || '',
    inMeeting: meeting !== undefined,
    seats: [{ agencyId: actor.agencyId, people: [actor.personId] }],
  });
  return {
    query,
    rows: query.data,
    stepsOf: (row: ActionRow): ActionStep[] => stepsNow(actor, channelOf(row), row),
  };
}
