import type { ReminderEventMap } from '../escalation/reminder.events.js';
import type { WireEvent } from '../event.js';
import type { ReferralEventMap } from './referral.events.js';
import { noteAttempt } from './referral.moves.js';
import type { ReferralView } from './referral.view.js';

export type ReferralEvent = WireEvent<
  keyof ReferralEventMap | keyof ReminderEventMap | 'colleague.joined' | 'colleague.left'
>;

/** The referral after one more event of its stream. Its first event makes it out of nothing. */
export function foldReferral(view: ReferralView | null, event: ReferralEvent, referralId: string): ReferralView {
  if (event.type === 'referral.drafted') {
    const { now, ...terms } = event.data;
    const begins = { detail: {}, shareId: null, assigneeId: null, askedAgencyId: null, onAgenda: false };
    return { ...now, ...terms, ...begins, id: referralId, at: event.at };
  }
  if (!view) throw new Error(`referral ${referralId} begins with ${event.type}`);
  return { ...view, ...changed(view, event) };
}

function changed(
  view: ReferralView,
  event: Exclude<ReferralEvent, { type: 'referral.drafted' }>,
): Partial<ReferralView> {
  switch (event.type) {
    case 'referral.moved': {
      const { now, detail, dueAt, moves, shareId } = event.data;
      // Whoever takes the next step is somebody else's to say.
      return { ...now, detail, dueAt, moves, shareId: shareId ?? view.shareId, assigneeId: null, onAgenda: false };
    }
    case 'referral.tried':
      return noteAttempt(view, event.data.attempt);
    case 'referral.accompanied':
      return { askedAgencyId: event.data.askedAgencyId, accompanierAgencyId: event.data.accompanierAgencyId };
    case 'referral.assigned':
      return { assigneeId: event.data.personId };
    case 'reminder.climbed':
      return event.data.onAgenda ? { onAgenda: true } : {};
    case 'referral.said':
    case 'reminder.snoozed':
    case 'colleague.joined':
    case 'colleague.left':
      return {};
  }
}
