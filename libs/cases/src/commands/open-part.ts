import { mayOpenPart, OpenPart, partStream, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadCaseView } from '../case.queries.js';
import { mentionsOf, refuseStrangers } from '../mentions.js';
import { partStore } from '../part.store.js';

/**
 * Begins a restricted part of a case with its first message, for one's own agency and those that are named. Nobody else
 * learns of it: not that it exists, nor that it does not.
 */
export const openPart = defineCommand({
  name: 'part.open',
  input: OpenPart,
  stream: ({ partId }) => partStream(partId),
  opens: true,
  load: ({ db, input }) => loadCaseView(db, input.caseId),
  may: mayOpenPart,
  async run({ db, actor, input, append, subject }) {
    const { partId, caseId, part, words, files } = input;
    const agencyIds = input.agencyIds.map((id) => id.toLowerCase());
    const unseated = agencyIds.filter((id) => !subject.seats.some(({ agencyId }) => agencyId === id));
    if (unseated.length) throw new Refusal('invalid_input', { agencyIds: ['must be agencies in the case'] });
    const seats = await partStore.open(db, { partId, caseId, part, agencyIds });
    const { mentions } = mentionsOf(input.mentions);
    refuseStrangers({ seats }, mentions);
    append('part.opened', { caseId, part, leadAgencyId: actor.agencyId, seats });
    const hung = files?.length ? { files: await partStore.bring(db, partId, files) } : {};
    append('message.posted', { ...(mentions ? { mentions } : {}), ...hung }, words);
    return {};
  },
});
