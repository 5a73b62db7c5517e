import {
  type Actor,
  type CaseView,
  mayEditMessage,
  mayPinMessage,
  mayPostMessage,
  mayProposeAction,
  mayReact,
  mayWithdrawMessage,
  type PartView,
  PINS_MAX,
  type WireEvent,
} from '#libs/domain';

/** What can be done with a message. */
export type MessageAct = 'answer' | 'sign' | 'edit' | 'withdraw' | 'pin' | 'unpin' | 'agree' | 'copy';

/** What decides about what can be done with a message. */
interface MessagePlace {
  view: CaseView;
  /** Where it was said: the case, or one of its parts. */
  channel: CaseView | PartView;
  event: WireEvent<'message.posted'>;
  withdrawn: boolean;
}

/** What this person may do with a message now. In a closed case what should not stand there can still be taken back. */
export function messageActs(actor: Actor, { view, channel, event, withdrawn }: MessagePlace): MessageAct[] {
  if (withdrawn) return ['copy'];
  const author = { personId: event.by?.person ?? '' };
  const talking = mayPostMessage(actor, view);
  const pinned = channel.pins.includes(event.seq);
  const mayPin = talking && mayPinMessage(actor, channel) && (pinned || channel.pins.length < PINS_MAX);
  return [
    ...(talking ? (['answer'] as const) : []),
    ...(talking && mayReact(actor, channel) ? (['sign'] as const) : []),
    ...(talking && mayEditMessage(actor, channel, author) ? (['edit'] as const) : []),
    ...(mayPin ? [pinned ? ('unpin' as const) : ('pin' as const)] : []),
    ...(talking && mayProposeAction(actor, channel) ? (['agree'] as const) : []),
    'copy',
    ...(mayWithdrawMessage(actor, channel, author) ? (['withdraw'] as const) : []),
  ];
}
