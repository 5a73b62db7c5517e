import { admitAgency, closeCase, openCase, releaseAgency } from '#libs/cases';
import type { Part } from '#libs/domain';
import type { Act } from './act.js';
import { AGENCIES } from './data/athens.table.js';
import { AGREED } from './data/agreed.js';
import { REFERRED } from './data/referrals/index.js';
import type { Conversation, Moment, Step } from './data/talk.js';
import { playAgreed } from './play-agreed.js';
import { playAskedFor } from './play-asked-for.js';
import { playEmergency } from './play-emergency.js';
import { playIdentified } from './play-identified.js';
import { playLine } from './play-line.js';
import { playReferred } from './play-referred.js';
import { playWritten } from './play-written.js';
import { Told } from './told.js';

/**
 * Everything that happens in one case, as commands, oldest first.
 * @param instantOf when a moment of the telling is, in milliseconds since 1970
 */
export function playConversation(conversation: Conversation, instantOf: (moment: Moment) => number): Act[] {
  const { handle, opened, parts = {}, steps } = conversation;
  const told = new Told(handle);
  const begun = new Set<Part>();
  const open: Act = {
    at: instantOf(opened.at),
    by: opened.by,
    name: `${handle} opened`,
    of: handle,
    perform: async (give) => told.open((await give(openCase, { handle })).result),
  };
  const acts = steps.flatMap((step, place) => {
    const [at, name] = [instantOf(step.at), `${handle} ${place}`];
    if (!('words' in step)) return [{ at, by: step.by, name, of: handle, perform: performOf(step, told) }];
    const begins = step.part !== undefined && !begun.has(step.part);
    if (begins) begun.add(step.part!);
    return playLine(step, at, name, told, begins ? parts[step.part!] : undefined);
  });
  const agreed = AGREED.filter((one) => one.of === handle).flatMap((one, place) =>
    playAgreed(one, place, told, instantOf),
  );
  const referred = (REFERRED.get(handle) ?? []).flatMap((one) => playReferred(one, told, instantOf));
  const written = playWritten(conversation, told, instantOf);
  const more = [playAskedFor, playIdentified, playEmergency].flatMap((play) => play(told, instantOf));
  return [open, ...acts, ...agreed, ...referred, ...written, ...more].sort((one, other) => one.at - other.at);
}

function performOf(step: Exclude<Step, { words: string }>, told: Told): Act['perform'] {
  return async (give) => {
    const { caseId } = told;
    if ('admits' in step)
      await give(admitAgency, { caseId, agencyId: AGENCIES[step.admits], ...(step.before ? { before: true } : {}) });
    else if ('releases' in step) await give(releaseAgency, { caseId, agencyId: AGENCIES[step.releases] });
    else await give(closeCase, { caseId, outcome: step.closes });
  };
}
