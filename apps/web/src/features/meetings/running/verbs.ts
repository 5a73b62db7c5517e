import { currentItemOf, type Decision, type MeetingView, putNow, quorumNow } from '#libs/domain';

/** What the chair does with a meeting, in the order in which it stands under the thumb (D6). */
export const VERBS = ['next', 'more_time', 'ask', 'action', 'put_off', 'keep', 'send_on', 'pause'] as const;
export type Verb = (typeof VERBS)[number];

/** The key of each verb. */
export const VERB_KEYS: Record<Verb, string> = {
  next: 'n',
  more_time: 't',
  ask: 'a',
  action: 'c',
  put_off: 'o',
  keep: 'k',
  send_on: 's',
  pause: 'p',
};

/** Why something cannot be done now. */
export type NotNow = 'paused' | 'no_item' | 'nothing_left' | 'asked' | 'no_outcome' | 'no_quorum' | 'held_without';

/** Whether a verb can be used now, and why not; `likely`: it is what comes next. */
export interface VerbNow {
  why: NotNow | null;
  likely: boolean;
}

/** What can be done now (A5, P8), and which one of it is likely to be next. */
export function verbsNow(view: MeetingView): Record<Verb, VerbNow> {
  const reasons: Record<Verb, NotNow | null> = {
    next: whyNotNext(view),
    more_time: whyNotOnItem(view),
    ask: whyNotAsk(view),
    action: whyNotOnItem(view),
    put_off: whyNotOnItem(view),
    keep: whyNotOnItem(view),
    send_on: whyNotOnItem(view),
    pause: null,
  };
  const likely = likelyVerb(view, reasons);
  return Object.fromEntries(VERBS.map((verb) => [verb, { why: reasons[verb], likely: verb === likely }])) as Record<
    Verb,
    VerbNow
  >;
}

/** The texts that the meeting would be asked about now: that of the item, or those of all that is agreed to at once (P6). */
export function draftsNow(view: MeetingView): Decision[] {
  const item = currentItemOf(view);
  if (!item) return [];
  const block = new Set(
    item.part === 'consent' ? view.items.filter((one) => one.consent).map(({ itemId }) => itemId) : [item.itemId],
  );
  return view.decisions.filter(({ itemId, status }) => status === 'draft' && block.has(itemId));
}

function whyNotOnItem(view: MeetingView): NotNow | null {
  if (view.meeting.status !== 'in_session') return 'paused';
  return currentItemOf(view) ? null : 'no_item';
}

function whyNotNext(view: MeetingView): NotNow | null {
  if (view.meeting.status !== 'in_session') return 'paused';
  const item = currentItemOf(view);
  const left = view.items.some(({ status }) => status === 'scheduled');
  if (!item) return left ? null : 'nothing_left';
  if (putNow(view).some(({ itemId }) => itemId === item.itemId)) return 'asked';
  return item.kind === 'decision' && !view.meeting.inquorate && !isDecided(view, item.itemId) ? 'no_outcome' : null;
}

function whyNotAsk(view: MeetingView): NotNow | null {
  const why = whyNotOnItem(view);
  if (why) return why;
  if (putNow(view).length) return 'asked';
  if (view.meeting.inquorate) return 'held_without';
  return quorumNow(view).met ? null : 'no_quorum';
}

/** On an item to be decided, asking; where nothing hinders it, the next one; where the meeting stands still, going on. */
function likelyVerb(view: MeetingView, reasons: Record<Verb, NotNow | null>): Verb | null {
  if (view.meeting.status === 'suspended') return 'pause';
  if (reasons.ask === null && draftsNow(view).length) return 'ask';
  if (reasons.next === null) return 'next';
  return null;
}

const isDecided = ({ decisions }: MeetingView, itemId: string): boolean =>
  decisions.some((one) => one.itemId === itemId && one.status !== 'draft' && one.status !== 'put');
