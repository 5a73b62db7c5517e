import type { Label, ReferralEvent, ReferralWords, WireEvent } from '#libs/domain';

type Said = WireEvent<'referral.said'>;
export type ReferralHappening = WireEvent<
  | 'referral.drafted'
  | 'referral.moved'
  | 'referral.tried'
  | 'referral.assigned'
  | 'referral.accompanied'
  | 'referral.said'
  | 'reminder.climbed'
>;

/** One line of a referral's history: what happened, and what was typed with it. */
export interface ReferralLine {
  event: ReferralHappening;
  /** Null for each that has been erased. */
  said: { what: ReferralWords; words: string | null; asksFor?: Label[] | undefined }[];
}

/** Of these the history tells; the others are about who reads it. */
const TOLD = [
  'referral.drafted',
  'referral.moved',
  'referral.tried',
  'referral.assigned',
  'referral.accompanied',
  'referral.said',
  'reminder.climbed',
] as const;
const isTold = (event: WireEvent): event is ReferralHappening => (TOLD as readonly string[]).includes(event.type);

/**
 * Everything that happened to a referral, the latest first. What was typed with a step stands on the stream where both agencies
 * talk, with the number of that step.
 * @param elsewhere the events of the stream where they talk, as far as its reader has them
 */
export function referralLines(
  referralId: string,
  events: readonly (ReferralEvent | WireEvent)[],
  elsewhere: readonly WireEvent[],
): ReferralLine[] {
  const own = (events as readonly WireEvent[]).filter(isTold);
  const said = [...own, ...elsewhere.filter(isTold)].filter(
    (event): event is Said => event.type === 'referral.said' && event.data.referralId === referralId,
  );
  const lines: ReferralLine[] = own
    .filter((event, place) => event.type !== 'referral.said' && !isOnlyLeft(own, place))
    .map((event) => ({ event, said: [] }));
  for (const one of said) {
    const line = lines.find(({ event }) => belongs(one, event));
    if (line) line.said.push(wordsOf(one));
    else lines.push({ event: one, said: [wordsOf(one)] });
  }
  return lines.toSorted((one, other) =>
    one.event.at < other.event.at ? 1 : one.event.at > other.event.at ? -1 : other.event.seq - one.event.seq,
  );
}

/** Whoever went along leaves when they met or it ended; that they went along stands there already. */
function isOnlyLeft(own: readonly ReferralHappening[], place: number): boolean {
  const event = own[place]!;
  if (event.type !== 'referral.accompanied' || event.data.accompanierAgencyId === null) return false;
  const before = own.slice(0, place).findLast(({ type }) => type === 'referral.accompanied') as
    typeof event | undefined;
  return before?.data.accompanierAgencyId === event.data.accompanierAgencyId;
}

/** The last that was typed of a kind, as far as its reader has it; null where it is not held, or was erased. */
export function lastSaid(referralId: string, events: readonly WireEvent[], what: ReferralWords): string | null {
  const found = events.findLast(
    (event): event is Said =>
      event.type === 'referral.said' && event.data.referralId === referralId && event.data.what === what,
  );
  return found?.words ?? null;
}

/** What one command records in two streams lies no further apart (ms). */
const TOGETHER_MS = 2000;

/**
 * Whether something was typed with a step, as it says. What was recorded before that was said belongs to what the same person did in the
 * same moment, where its kind goes with it.
 */
function belongs(said: Said, event: ReferralHappening): boolean {
  if (said.data.step !== undefined) return said.data.step === event.seq;
  const together = Math.abs(Date.parse(event.at) - Date.parse(said.at)) <= TOGETHER_MS;
  return together && event.by?.person === said.by?.person && goesWith(said.data.what, event);
}

function goesWith(what: ReferralWords, event: ReferralHappening): boolean {
  if (event.type === 'referral.drafted') return what === 'about';
  if (event.type !== 'referral.moved') return false;
  const { from, now } = event.data;
  if (now.state === 'info_needed') return what === 'question';
  if (now.state === 'scheduled') return what === 'door';
  if (now.state === 'acknowledged') return what === 'answer';
  return what === 'remark' || (what === 'about' && from === 'draft');
}

const wordsOf = ({ data, words = null }: Said) => ({ what: data.what, words, asksFor: data.asksFor });
