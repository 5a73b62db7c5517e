import { allows, type CommandName, type Relation } from '../policy.js';
import type { Actor } from '../standing.js';
import type { MeetingView } from './meeting.view.js';

/** How somebody stands to a meeting that they read. */
export function relationsToMeeting(actor: Pick<Actor, 'personId' | 'agencyId'>, view: MeetingView): Relation[] {
  const { chair, rules } = view.meeting;
  const relations: [Relation, boolean][] = [
    ['table', true],
    ['in_meeting', true],
    ['chairs_meeting', chair?.personId === actor.personId],
    ['has_seat', rules.seats.some(({ agencyId }) => agencyId === actor.agencyId)],
  ];
  return relations.filter(([, holds]) => holds).map(([relation]) => relation);
}

/** Whether somebody may give a command in a meeting that they read. */
export const mayInMeeting = (
  command: CommandName,
  actor: Pick<Actor, 'personId' | 'agencyId' | 'standings'>,
  view: MeetingView,
): boolean => allows(command, actor, relationsToMeeting(actor, view));
