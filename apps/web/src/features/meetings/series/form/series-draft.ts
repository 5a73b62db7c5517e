import {
  AGENDA_ORDER,
  AGENDA_PARTS,
  type AgendaPart,
  type ClosedDays,
  type MeetingRule,
  type MonthDay,
  type SeatRule,
  type SeriesPlan,
  type TemplatePart,
  type VoteMajority,
} from '#libs/domain';

/** A series as somebody writes it: numbers as they were typed, and what is not chosen is kept beside what is. */
export interface SeriesDraft {
  name: string;
  code: string;
  every: MeetingRule['every'];
  interval: string;
  weekdays: number[];
  /** By which of both the day of a month is said. */
  onMonth: 'day' | 'weekday';
  /** `1` to `28`, or `-1` for the last. */
  day: string;
  /** `1` to `4`, or `-1`. */
  nth: string;
  weekday: string;
  closedDays: ClosedDays;
  starts: string;
  /** Nothing where there is no end. */
  until: string;
  time: string;
  zone: string;
  minutes: string;
  seatIds: string[];
  /** Nothing where no number is wanted. */
  seats: string;
  /** As in `2/3`, or `1/2+` for more than half; nothing where no part is wanted. */
  share: string;
  named: string[];
  sectors: string;
  recusedCount: boolean;
  vote: VoteMajority | 'none';
  template: DraftPart[];
  proposeDays: string;
  callDays: string;
  rotaIds: string[];
}

export interface DraftPart {
  part: AgendaPart;
  on: boolean;
  minutes: string;
}

/** Parts that stand on an agenda by themselves; the others are where items of a kind stand. */
const OWN_PARTS = AGENDA_ORDER.filter((part) => AGENDA_PARTS[part].takes.length === 0 && part !== 'carried');

/** A new series: every second week from the next day on, with everybody at the table. */
export const newDraft = (given: { zone: string; starts: string; weekday: number; seatIds: string[] }): SeriesDraft => ({
  name: '',
  code: '',
  every: 'week',
  interval: '2',
  weekdays: [given.weekday],
  onMonth: 'weekday',
  day: '1',
  nth: '1',
  weekday: String(given.weekday),
  closedDays: 'after',
  starts: given.starts,
  until: '',
  time: '14:00',
  zone: given.zone,
  minutes: '90',
  seatIds: given.seatIds,
  seats: '',
  share: '1/2+',
  named: [],
  sectors: '',
  recusedCount: false,
  vote: 'none',
  template: OWN_PARTS.map((part) => {
    const { minutes } = AGENDA_PARTS[part];
    return { part, on: minutes > 0, minutes: String(minutes) };
  }),
  proposeDays: '7',
  callDays: '5',
  rotaIds: [],
});

/** A series that there is, to be changed. */
export function draftOf(name: string, plan: SeriesPlan): SeriesDraft {
  const { rule, quorum } = plan;
  const first = rule.weekdays?.[0] ?? rule.on?.weekday ?? 1;
  return {
    name,
    code: plan.code,
    every: rule.every,
    interval: String(rule.interval),
    weekdays: rule.weekdays ?? [first],
    onMonth: rule.on?.day === undefined ? 'weekday' : 'day',
    day: String(rule.on?.day ?? 1),
    nth: String(rule.on?.nth ?? 1),
    weekday: String(rule.on?.weekday ?? first),
    closedDays: rule.closedDays,
    starts: rule.starts,
    until: rule.until ?? '',
    time: plan.time,
    zone: plan.zone,
    minutes: String(plan.minutes),
    seatIds: plan.seatIds,
    seats: numberOrNothing(quorum.seats),
    share: quorum.share ? `${quorum.share.parts}/${quorum.share.of}${quorum.share.beyond ? '+' : ''}` : '',
    named: quorum.named ?? [],
    sectors: numberOrNothing(quorum.sectors),
    recusedCount: quorum.recusedCount ?? false,
    vote: plan.vote ?? 'none',
    template: draftTemplate(plan.template),
    proposeDays: String(plan.proposeDays),
    callDays: String(plan.callDays),
    rotaIds: plan.rotaIds ?? [],
  };
}

function draftTemplate(template: readonly TemplatePart[]): DraftPart[] {
  const has = new Map(template.map(({ part, minutes }) => [part, minutes]));
  return AGENDA_ORDER.filter((part) => OWN_PARTS.includes(part) || has.has(part)).map((part) => ({
    part,
    on: has.has(part),
    minutes: String(has.get(part) ?? AGENDA_PARTS[part].minutes),
  }));
}

const numberOrNothing = (number: number | undefined): string => (number === undefined ? '' : String(number));

/** A number as it was typed; NaN for what is none, for whoever checks it. */
export const typedNumber = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : NaN);

/** The rule that is meant. */
export function ruleOfDraft(draft: SeriesDraft): MeetingRule {
  const { every, interval, weekdays, closedDays, starts, until } = draft;
  const days = every === 'week' ? { weekdays: weekdays.toSorted((a, b) => a - b) } : { on: monthDayOf(draft) };
  return { every, interval: typedNumber(interval), ...days, closedDays, starts, ...(until ? { until } : {}) };
}

const monthDayOf = ({ onMonth, day, nth, weekday }: SeriesDraft): MonthDay =>
  onMonth === 'day' ? { day: Number(day) } : { nth: Number(nth), weekday: Number(weekday) };

/** The plan that is meant; what is no number is left as none. */
export function planOfDraft(draft: SeriesDraft): SeriesPlan {
  const { time, zone, minutes, seatIds, vote, code, template, proposeDays, callDays, rotaIds } = draft;
  return {
    rule: ruleOfDraft(draft),
    time,
    zone,
    minutes: typedNumber(minutes),
    seatIds,
    quorum: quorumOfDraft(draft),
    ...(vote === 'none' ? {} : { vote }),
    code: code.trim(),
    template: template.filter(({ on }) => on).map((one) => ({ part: one.part, minutes: typedNumber(one.minutes) })),
    proposeDays: typedNumber(proposeDays),
    callDays: typedNumber(callDays),
    ...(rotaIds.length ? { rotaIds } : {}),
  };
}

/** When a meeting may decide; nothing chosen is nothing wanted. */
export function quorumOfDraft({ seats, share, named, sectors, recusedCount }: SeriesDraft): SeatRule {
  const part = /^(\d+)\/(\d+)(\+?)$/.exec(share);
  return {
    ...(seats.trim() ? { seats: typedNumber(seats) } : {}),
    ...(part ? { share: { parts: Number(part[1]), of: Number(part[2]), ...(part[3] ? { beyond: true } : {}) } } : {}),
    ...(named.length ? { named } : {}),
    ...(sectors.trim() ? { sectors: typedNumber(sectors) } : {}),
    ...(recusedCount ? { recusedCount } : {}),
  };
}
