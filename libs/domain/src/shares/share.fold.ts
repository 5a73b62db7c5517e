import type { WireEvent } from '../event.js';
import type { ReminderEventMap } from '../escalation/reminder.events.js';
import type { ShareEventMap } from './share.events.js';
import { CONFIRMED_BASES } from './share-terms.js';
import type { ShareView } from './share.view.js';

export type ShareEvent = WireEvent<
  keyof ShareEventMap | keyof ReminderEventMap | 'colleague.joined' | 'colleague.left'
>;

/** The agreement after one more event of its stream. Its first event makes it out of nothing. */
export function foldShare(view: ShareView | null, event: ShareEvent, shareId: string): ShareView {
  if (event.type === 'share.given')
    return {
      ...event.data,
      id: shareId,
      askedBy: event.by!.person,
      confirmedBy: null,
      suspended: false,
      revokedAt: null,
      citation: null,
      ownWords: null,
    };
  if (!view) throw new Error(`share ${shareId} begins with ${event.type}`);
  return { ...view, ...changed(view, event) };
}

function changed(view: ShareView, event: Exclude<ShareEvent, { type: 'share.given' }>): Partial<ShareView> {
  switch (event.type) {
    case 'share.said':
      return { [event.data.what === 'citation' ? 'citation' : 'ownWords']: event.words ?? null };
    case 'share.confirmed':
      return { confirmedBy: event.by!.person };
    case 'share.renewed':
      // What needs two people needs them again for the time that is added.
      return {
        ...event.data,
        askedBy: event.by!.person,
        ...(CONFIRMED_BASES.includes(view.legalBasis) && { confirmedBy: null }),
      };
    case 'share.suspended':
      return { suspended: true };
    case 'share.resumed':
      return { suspended: false };
    case 'share.revoked':
      return { revokedAt: event.at };
    case 'reminder.climbed':
    case 'reminder.snoozed':
    case 'colleague.joined':
    case 'colleague.left':
      return {};
  }
}
