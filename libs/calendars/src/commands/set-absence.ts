import {
  allows,
  type Actor,
  Refusal,
  relationsToAgency,
  type Relation,
  SetAbsence,
  taskForceStream,
} from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { agenciesOf } from '../calendar.queries.js';
import { calendarStore } from '../calendar.store.js';

/** How somebody stands to the absences of a person who sits for these agencies. */
export const relationsToAbsence = (actor: Actor, personId: string, agencies: readonly string[]): Relation[] => [
  ...(actor.personId === personId ? (['self'] as const) : []),
  ...agencies.flatMap((agencyId) => relationsToAgency(actor, agencyId)),
];

/** Says that somebody is away from a day to a day, and who stands in for them. */
export const setAbsence = defineCommand({
  name: 'absence.set',
  input: SetAbsence,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: async ({ db, input }) => {
    const agencies = await agenciesOf(db, input.personId);
    return agencies && { agencies };
  },
  may: (actor, { agencies }, { personId }) =>
    allows('absence.set', actor, relationsToAbsence(actor, personId, agencies)),
  async run({ db, input, subject, append }) {
    const { personId, deputyId, first, last } = input;
    if (last < first) throw new Refusal('invalid_input', { last: ['must not be before the first day'] });
    if (deputyId === personId) throw new Refusal('invalid_input', { deputyId: ['must be somebody else'] });
    const theirs = deputyId === undefined ? null : await agenciesOf(db, deputyId);
    if (deputyId !== undefined && !theirs?.some((agencyId) => subject.agencies.includes(agencyId)))
      throw new Refusal('invalid_input', { deputyId: ['must be somebody of the same agency'] });
    await calendarStore.setAbsence(db, input);
    append('absence.changed', { personId });
    return {};
  },
});
