import type { ActionEventType, ReminderEventMap, WireEvent } from '#libs/domain';
import type { enAgreeing } from '../../words/en-agreeing.js';

/** What the thread tells of an action: what happened to it, or that somebody was reminded of it. */
export type ActionHappening = WireEvent<ActionEventType | keyof ReminderEventMap>;
type Sentence = Exclude<keyof (typeof enAgreeing)['actionLine'], 'erased' | 'unknown'>;

type SentenceOf = { [T in ActionHappening['type']]: (event: WireEvent<T>) => Sentence };

/** Which sentence of the words tells it. A new kind of event does not compile until it has one. */
const SENTENCES: SentenceOf = {
  'action.proposed': () => 'proposed',
  'action.assigned': ({ by, data }) => (by?.agency === data.state.ownerAgencyId ? 'agreedOwn' : 'agreed'),
  'action.accepted': () => 'accepted',
  'action.started': () => 'started',
  'action.blocked': () => 'blocked',
  'action.declined': () => 'declined',
  'action.finished': () => 'finished',
  'action.verified': () => 'verified',
  'action.returned': () => 'returned',
  'action.cancelled': () => 'cancelled',
  'action.moved': () => 'moved',
  'action.offered': () => 'offered',
  'action.taken': () => 'taken',
  'action.refused': () => 'refused',
  'action.held': ({ data }) => (data.state.holderId === null ? 'letGo' : 'held'),
  'action.helped': ({ data }) => (data.state.helperIds.length > 0 ? 'helped' : 'unhelped'),
  'action.assured': () => 'assured',
  'action.undone': () => 'undone',
  'reminder.climbed': ({ data }) => (data.told.length > 0 ? 'reminded' : 'remindedNobody'),
  'reminder.snoozed': ({ data }) => (data.until ? 'snoozed' : 'unsnoozed'),
};

/** Events whose words are what is to be done; on others they are a reason, or what shows that it is done. */
const SAYS_WHAT: readonly string[] = ['action.proposed', 'action.assigned', 'action.offered'];

export const isActionHappening = (event: WireEvent): event is ActionHappening => event.type in SENTENCES;

/** How an event is told: its sentence, and what somebody said with it; null once those words were erased. */
export function actionSentence(event: ActionHappening): { sentence: Sentence; said: string | null | undefined } {
  const tell = SENTENCES[event.type] as (event: ActionHappening) => Sentence;
  return { sentence: tell(event), said: SAYS_WHAT.includes(event.type) ? undefined : event.words };
}
