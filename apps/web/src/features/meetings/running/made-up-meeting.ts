import type { AgendaItem, Decision, MeetingState, MeetingView } from '#libs/domain';

/** One minute, in milliseconds. */
export const MINUTE = 60_000;

/** An item for stories: to be talked about for ten minutes, unless it is said otherwise. */
export const madeItem = (itemId: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  itemId,
  lineageId: `line of ${itemId}`,
  kind: 'discussion',
  status: 'scheduled',
  proposedBy: { personId: 'Ana', agencyId: 'health' },
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

export const madeDecision = (decisionId: string, itemId: string, more: Partial<Decision> = {}): Decision => ({
  decisionId,
  itemId,
  status: 'draft',
  version: 0,
  positions: {},
  ...more,
});

/** A meeting of health, shelter and justice that was opened at minute 0 with health and shelter there; two seats may decide. */
export const madeMeeting = (items: AgendaItem[], more: Partial<MeetingState> = {}): MeetingView => ({
  meeting: {
    meetingId: 'meeting',
    seriesId: 'series',
    original: '1970-01-01',
    start: { date: '1970-01-01', time: '00:00', zone: 'UTC' },
    minutes: 60,
    status: 'in_session',
    openedAt: 0,
    rules: {
      seats: ['health', 'shelter', 'justice'].map((agencyId) => ({
        agencyId,
        sector: agencyId === 'justice' ? 'justice' : 'health',
        filled: true,
      })),
      quorum: { seats: 2 },
    },
    pauses: [],
    chair: { personId: 'Ana', term: 1, since: 0 },
    order: items.map(({ itemId }) => itemId),
    ...(items.some(({ status }) => status === 'current')
      ? { currentItemId: items.find(({ status }) => status === 'current')!.itemId }
      : {}),
    ...more,
  },
  items,
  decisions: [],
  roll: [
    { personId: 'Ana', seat: 'health', mode: 'room', from: 0, by: 'Ana' },
    { personId: 'Ben', seat: 'shelter', deputy: true, mode: 'video', from: 11 * MINUTE, by: 'Ben' },
  ],
  hands: [],
  interests: [],
  actions: [],
  replies: [],
  notes: [],
  words: {},
});
