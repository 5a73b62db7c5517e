import { meetingAfter, type Decides, type Doer, type Happened } from '../deciding/happened.js';
import type { AgendaItem, Decision, MeetingState, MeetingView } from '../meeting.view.js';

/** One minute, in milliseconds. */
export const MINUTE = 60_000;
/** Nine seats, named by their agencies. Who fills one has its name with a capital: `Health` for `health`. */
export const SEATS = ['health', 'shelter', 'city', 'justice', 'red_cross', 'legal', 'youth', 'streets', 'housing'];

/** Who fills the seat of an agency. */
export const personOf = (agencyId: string): string => agencyId.charAt(0).toUpperCase() + agencyId.slice(1);

/** An item as it stands on an agenda that was sent out. */
export const anItem = (itemId: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  itemId,
  lineageId: `line of ${itemId}`,
  kind: 'discussion',
  status: 'scheduled',
  proposedBy: { personId: 'Health', agencyId: 'health' },
  presenterIds: [],
  caseIds: [],
  minutes: 10,
  extended: 0,
  spentBefore: 0,
  consent: false,
  late: false,
  restricted: false,
  carried: 0,
  since: 0,
  ...more,
});

export const aDecision = (decisionId: string, itemId: string, more: Partial<Decision> = {}): Decision => ({
  decisionId,
  itemId,
  status: 'draft',
  version: 0,
  positions: {},
  ...more,
});

/** A meeting to which people were called, with these items in this order. */
export function aMeeting(items: AgendaItem[], more: Partial<MeetingState> = {}): MeetingView {
  return {
    meeting: {
      meetingId: 'this',
      seriesId: 'series',
      original: '2027-03-09',
      start: { date: '2027-03-09', time: '14:00', zone: 'Europe/Athens' },
      minutes: 90,
      status: 'called',
      rules: {
        seats: SEATS.map((agencyId) => ({
          agencyId,
          sector: agencyId === 'justice' ? 'justice' : 'health',
          filled: true,
        })),
        quorum: {},
      },
      pauses: [],
      order: items.map(({ itemId }) => itemId),
      ...more,
    },
    items,
    decisions: [],
    roll: [],
    hands: [],
    interests: [],
    actions: [],
    replies: [],
    notes: [],
    words: {},
  };
}

/** A meeting that goes on: what people do in it changes it, minute by minute. */
export class HeldMeeting {
  minute = 0;
  /** Everything that happened, by its name. */
  readonly happened: string[] = [];

  constructor(public view: MeetingView) {}

  /** Somebody does something; answers the names of what came of it. */
  does<Input>(decides: Decides<Input>, input: Input, who = 'Chair'): string[] {
    return this.comes(decides(this.view, input, this.doer(who)));
  }

  comes(happened: Happened[]): string[] {
    this.view = meetingAfter(this.view, happened);
    const names = happened.map(({ type }) => type);
    this.happened.push(...names);
    return names;
  }

  doer = (personId: string): Doer => ({ personId, agencyId: personId.toLowerCase(), at: this.minute * MINUTE });

  /** What the chair gives with every command. */
  get chair(): { term: number; expected?: string } {
    const { chair, currentItemId } = this.view.meeting;
    return { term: chair!.term, ...(currentItemId === undefined ? {} : { expected: currentItemId }) };
  }

  item(itemId: string): AgendaItem {
    return this.view.items.find((one) => one.itemId === itemId)!;
  }

  decision(decisionId: string): Decision {
    return this.view.decisions.find((one) => one.decisionId === decisionId)!;
  }
}
