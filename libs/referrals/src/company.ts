import { mayHaveCompany, type ReferralView } from '#libs/domain';
import type { Append, CommandContext } from '#libs/kernel';
import { calendarFor } from '#libs/ladders';
import { referralStore } from './referral.store.js';
import { remind } from './remind.js';
import { standsAs } from './stands.js';

/** What is needed of a command on a referral. */
type On = Pick<CommandContext<object>, 'db' | 'actor' | 'stream'> & { subject: ReferralView; append: Append };

/** Whose step it is may be another's with who goes along: they are reminded of it then. When it is due stays. */
export async function remindAnew(
  { db, actor, stream, subject }: On,
  seq: number,
  accompanierAgencyId: string | null,
): Promise<void> {
  const calendar = await calendarFor(db, actor.taskForceId, subject.receiverAgencyId);
  const referral = { ...standsAs(subject), accompanierAgencyId };
  await remind(db, { referralId: subject.id, stream, seq, referral, calendar });
}

/** Nobody is asked to go along any more, and nobody does: the agency follows it up to here. */
export async function leaves(on: On): Promise<void> {
  const { db, subject, append } = on;
  const seq = append('referral.accompanied', { askedAgencyId: null, accompanierAgencyId: null });
  // First, while the actor still follows it if it is their own agency that leaves.
  if (subject.accompanierAgencyId !== null) await remindAnew(on, seq, null);
  for (const colleague of await referralStore.endCompany(db, subject.id, seq)) append('colleague.joined', colleague);
}

/** Whoever was asked, or went along, follows it no longer once they met or it ended. That they went along stays. */
export async function leavesWith({ db, subject, append }: On, after: ReferralView['state']): Promise<void> {
  const { askedAgencyId, accompanierAgencyId, state } = subject;
  if ((askedAgencyId === null && accompanierAgencyId === null) || !mayHaveCompany(state) || mayHaveCompany(after))
    return;
  const seq = append('referral.accompanied', { askedAgencyId: null, accompanierAgencyId });
  for (const colleague of await referralStore.endCompany(db, subject.id, seq)) append('colleague.joined', colleague);
}
