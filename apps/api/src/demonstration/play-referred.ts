import { v5 } from 'uuid';
import { isOpen, referralStream } from '#libs/domain';
import { draftReferral, moveReferral, tryReferral } from '#libs/referrals';
import { giveShare, revokeShare } from '#libs/shares';
import type { Act } from './act.js';
import { AGENCIES } from './data/athens.table.js';
import type { Referred, ReferralTurn, Saying } from './data/referrals/referred.js';
import type { Moment } from './data/talk.js';
import { promisedIn } from './promised-in.js';
import { LOADER, type Told } from './told.js';

type InstantOf = (moment: Moment) => number;

const idOf = (handle: string, ref: string): string => v5(`${handle} referral ${ref}`, LOADER);
/** The agreement has the name of the referral for which it was given. */
const shareOf = ({ of, ref }: Referred): string => v5(`${of} share ${ref}`, LOADER);

/**
 * Somebody is referred, and what becomes of it, as commands.
 * @param instantOf when a moment of the telling is, in milliseconds since 1970
 */
export function playReferred(referred: Referred, told: Told, instantOf: InstantOf): Act[] {
  const { of, ref, at, by, share } = referred;
  const act = (when: Moment, who: Act['by'], what: string, perform: Act['perform']): Act => ({
    at: instantOf(when),
    by: who,
    name: `${of} referral ${ref} ${what}`,
    of,
    perform,
  });
  return [
    ...(share ? [act(share.at, by, 'share', agree(referred, told, instantOf))] : []),
    act(at, by, 'draft', write(referred, told)),
    ...referred.then.map((turn, place) =>
      act(turn.at, 'by' in turn ? turn.by : undefined, `turn ${place}`, take(turn, referred, instantOf)),
    ),
  ];
}

function agree(referred: Referred, told: Told, instantOf: InstantOf): Act['perform'] {
  const { to, purpose } = referred;
  const { at: _, until, labels, evidence, language, interpreter = false, ownWords } = referred.share!;
  return async (give) =>
    void (await give(giveShare, {
      shareId: shareOf(referred),
      caseId: told.caseId,
      recipientAgencyId: AGENCIES[to],
      purpose,
      labels,
      backward: 'steps',
      legalBasis: 'consent',
      until: promisedIn(until, instantOf),
      evidence,
      language,
      interpreter,
      ...(ownWords === undefined ? {} : { ownWords }),
    }));
}

function write({ of, ref, to, service, purpose, priority = 'standard', words }: Referred, told: Told): Act['perform'] {
  return async (give) =>
    void (await give(draftReferral, {
      referralId: idOf(of, ref),
      caseId: told.caseId,
      receiverAgencyId: AGENCIES[to],
      service,
      purpose,
      priority,
      ...(words === undefined ? {} : { words }),
    }));
}

function take(turn: ReferralTurn, referred: Referred, instantOf: InstantOf): Act['perform'] {
  const { of, ref } = referred;
  const referralId = idOf(of, ref);
  if ('passes' in turn) return (_, ofItself) => ofItself.moves();
  if ('takesBack' in turn) return async (give) => void (await give(revokeShare, { shareId: shareOf(referred) }));
  if ('tries' in turn) return async (give) => void (await give(tryReferral, { referralId, channel: turn.tries }));
  const { to } = turn;
  return async (give, ofItself) => {
    await give(moveReferral, { referralId, to, ...sayingOf(turn, of, instantOf) });
    if (!isOpen(to)) await ofItself.ended(referralStream(referralId), to);
  };
}

function sayingOf(saying: Saying, handle: string, instantOf: InstantOf): object {
  const { reason, nextStep, words, slot, position, estimateDays, asksFor, given } = saying;
  const next =
    typeof nextStep === 'object'
      ? { kind: 'new_referral', referralId: idOf(handle, nextStep.follows) }
      : { kind: nextStep };
  return {
    ...(reason ? { reason } : {}),
    ...(nextStep ? { nextStep: next } : {}),
    ...(words === undefined ? {} : { words }),
    ...(slot ? { slot: promisedIn(slot, instantOf) } : {}),
    ...(position === undefined ? {} : { position }),
    ...(estimateDays === undefined ? {} : { estimateDays }),
    ...(asksFor ? { asksFor } : {}),
    ...(given ? { given } : {}),
  };
}
