import type { GivenReason, ReasonFamily, ReferralReason, ReferralState } from '#libs/domain';
import type { Saying } from './referred.js';
import { SAID } from './services.js';

/** From so many hours to so many. */
type Hours = readonly [from: number, to: number];

/** One step of a course: how long after the one before, who takes it, and what comes with it. */
export interface Stage {
  after: Hours;
  side: 'sender' | 'receiver' | 'coordinator' | 'time';
  to?: ReferralState;
  tries?: 'phone' | 'message' | 'street' | 'through_someone';
  takesBack?: true;
  /** The appointment: so many hours later, or still to come when the table opens. */
  slot?: Hours | 'ahead';
  /** The service that was given is the one that was asked for. */
  given?: true;
  /** Another door follows. */
  onward?: true;
  saying?: Saying;
}

/** What a course is drawn with. */
export interface Draw {
  number: (from: number, to: number) => number;
  one: <T>(of: readonly T[]) => T;
  urgent: boolean;
}

const because = (family: ReasonFamily, code: ReferralReason): Saying => ({ reason: { family, code } as GivenReason });
const words = ({ one, number }: Draw, of: readonly string[], often = 10): Saying =>
  number(0, 10) < often ? { words: one(of) } : {};

const SERVICE: readonly ReferralReason[] = [
  ...(['at-capacity', 'at-capacity', 'at-capacity', 'not-eligible', 'outside-catchment', 'documents-missing'] as const),
  ...(['language-not-available', 'opening-hours', 'service-not-offered', 'service-closed-temporarily'] as const),
];
const PERSON: readonly ReferralReason[] = [
  'person-chose-another-service',
  'person-does-not-want-this-now',
  'need-met-elsewhere',
  'person-moved-away',
];
const CONTACT = [
  'no-answer-after-attempts',
  'contact-details-out-of-date',
  'phone-lost-or-taken',
  'travelling',
] as const;
const WAYS = ['phone', 'message', 'street', 'through_someone'] as const;

/** An answer is there before a step would go on by itself: what is urgent, the same morning. */
const answer = ({ urgent }: Draw, longest = 26): Hours => (urgent ? [1, 2] : [1, longest]);

/** Mostly it is sent as it is written down. */
const sent: Stage = { after: [0, 0], side: 'sender', to: 'offered' };
const read = (draw: Draw): Stage => ({ after: answer(draw), side: 'receiver', to: 'acknowledged' });
const taken = (draw: Draw): Stage => ({ after: answer(draw), side: 'receiver', to: 'accepted' });
const decline = (draw: Draw, family: ReasonFamily = 'service'): Stage => ({
  after: answer(draw),
  side: 'receiver',
  to: 'decline_proposed',
  saying: because(family, draw.one(SERVICE)),
});
const sentBack = (draw: Draw): Stage => ({
  after: [1, 20],
  side: 'coordinator',
  to: 'offered',
  saying: words(draw, SAID.back),
});

/** How one comes to be accepted: at once, after a look, after a question, or after a decline that was sent back. */
function accepted(draw: Draw): Stage[] {
  const way = draw.number(0, 10);
  if (draw.urgent || way < 6) return [sent, taken(draw)];
  if (way < 8) return [sent, read(draw), { ...taken(draw), after: [3, 60] }];
  if (way < 9)
    return [
      ...asked(draw),
      { after: [3, 28], side: 'sender', to: 'acknowledged', saying: words(draw, SAID.answer) },
      taken(draw),
    ];
  if (draw.number(0, 2) > 0) return [...waiting(draw), { after: [48, 260], side: 'receiver', to: 'accepted' }];
  return [sent, decline(draw), sentBack(draw), taken(draw)];
}
const asked = (draw: Draw): Stage[] => [
  sent,
  {
    after: answer(draw),
    side: 'receiver',
    to: 'info_needed',
    saying: { ...words(draw, SAID.question), asksFor: ['N'] },
  },
];
const waiting = ({ number, one, ...draw }: Draw): Stage[] => [
  sent,
  {
    after: answer({ number, one, ...draw }),
    side: 'receiver',
    to: 'waitlisted',
    saying: one([{ position: number(2, 14) }, { estimateDays: 7 * number(1, 9) }]),
  },
];
const scheduled = (draw: Draw, slot: Stage['slot'] = [20, 110]): Stage[] => [
  ...accepted(draw),
  { after: draw.urgent ? [1, 2] : [2, 60], side: 'receiver', to: 'scheduled', slot, saying: words(draw, SAID.door) },
];
const met = (draw: Draw): Stage[] =>
  draw.number(0, 10) < 7
    ? [...accepted(draw), { after: [3, 70], side: 'receiver', to: 'met' }]
    : [...scheduled(draw), { after: [1, 3], side: 'receiver', to: 'met' }];
const missed = (draw: Draw): Stage[] => [
  ...scheduled(draw),
  {
    after: [2, 5],
    side: 'receiver',
    to: 'not_met',
    // Often nobody knows, and then nothing is said.
    saying:
      draw.number(0, 10) < 4 ? because('contact', draw.one(['travelling', 'phone-lost-or-taken', 'unknown'])) : {},
  },
];
const tried = (draw: Draw, times: number): Stage[] =>
  WAYS.slice(0, times).map((tries) => ({
    after: [40, 130],
    side: draw.one(['receiver', 'receiver', 'sender']),
    tries,
  }));
const lost = (draw: Draw): Stage[] => [
  ...missed(draw),
  ...tried(draw, 3),
  { after: [240, 300], side: 'sender', to: 'lost_contact', saying: because('contact', draw.one(CONTACT)) },
];
const inService = (draw: Draw): Stage[] => [...met(draw), { after: [20, 160], side: 'receiver', to: 'in_service' }];

const stops = (draw: Draw): Saying => ({ ...because('person', draw.one(PERSON)), nextStep: 'person_choice' });

/** How one comes to stand in each of the states; the silent one and those that go on elsewhere have an end that others do not. */
export const COURSES: Record<ReferralState, (draw: Draw) => Stage[]> = {
  draft: () => [],
  offered: () => [sent],
  acknowledged: (draw) => [sent, read(draw)],
  info_needed: asked,
  decline_proposed: (draw) => [sent, ...(draw.urgent ? [] : [read(draw)]), decline(draw)],
  accepted,
  waitlisted: waiting,
  scheduled: (draw) => scheduled(draw, 'ahead'),
  not_met: (draw) => [...missed(draw), ...tried(draw, draw.number(0, 3))],
  met,
  in_service: inService,
  paused: (draw) => [
    ...inService(draw),
    {
      after: [70, 400],
      side: 'receiver',
      to: 'paused',
      saying: because('contact', draw.one(['travelling', 'in-hospital'])),
    },
  ],
  lost_contact: lost,
  completed: (draw) =>
    draw.number(0, 10) < 5
      ? [...met(draw), { after: [2, 30], side: 'receiver', to: 'completed', given: true }]
      : [...inService(draw), { after: [120, 700], side: 'receiver', to: 'completed', given: true }],
  declined: (draw) => [
    sent,
    decline(draw),
    {
      after: [2, 22],
      side: 'coordinator',
      to: 'declined',
      saying: { nextStep: draw.one(['person_choice', 'accompaniment_task', 'outreach_list', 'table_agenda'] as const) },
    },
  ],
  redirected: (draw) => [
    ...draw.one([() => [sent, decline(draw)], () => waiting(draw), () => missed(draw)])(),
    { after: [6, 60], side: 'coordinator', to: 'redirected', onward: true },
  ],
  withdrawn: (draw) => [
    ...draw.one([() => [sent], () => waiting(draw), () => scheduled(draw), () => inService(draw)])(),
    {
      after: draw.urgent ? [1, 2] : [2, 26],
      side: draw.one(['sender', 'receiver']),
      to: 'withdrawn',
      saying: stops(draw),
    },
  ],
  recalled: (draw) => [
    ...draw.one([() => [sent], () => accepted(draw)])(),
    {
      after: draw.urgent ? [1, 2] : [2, 26],
      side: 'sender',
      to: 'recalled',
      saying: {
        ...draw.one([because('person', 'need-met-elsewhere'), because('service', 'duplicate-referral')]),
        nextStep: 'person_choice',
      },
    },
  ],
  expired: (draw) => [sent, { after: draw.urgent ? [7, 7] : [150, 170], side: 'time', to: 'expired' }],
  closed_lost: (draw) => [
    ...lost(draw),
    { after: [2180, 2300], side: 'coordinator', to: 'closed_lost', saying: { nextStep: 'outreach_list' } },
  ],
  error: () => [sent, { after: [1, 3], side: 'sender', to: 'error', saying: because('system', 'entered-in-error') }],
};

/** Recalled by itself, because the person took the agreement back. */
export const takenBack = (draw: Draw): Stage[] => [
  ...accepted(draw),
  { after: [3, 60], side: 'sender', takesBack: true },
  { after: [1, 1], side: 'time', to: 'recalled' },
];
