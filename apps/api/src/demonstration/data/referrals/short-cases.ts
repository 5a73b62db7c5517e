import { isOpen, type ReferralService, type ReferralState } from '#libs/domain';
import { randomFrom } from '../../random-from.js';
import type { AgencyKey, PersonKey } from '../athens.table.js';
import { minuteOf } from '../check-talk.js';
import type { Conversation } from '../talk.js';
import { COURSES, type Draw, type Stage, takenBack } from './courses.js';
import { CLOSED_CASES, ENDED, SILENT, TAKEN_BACK, UNDER_WAY, URGENT } from './endings.js';
import { dueOf, type Laid, layOut, layOutUntil, momentOf, MORNING, workingHour } from './lay-out.js';
import { endOf, type Referred, type ReferralTurn } from './referred.js';
import { COORDINATOR, OFFERS, WORKERS } from './services.js';
import { SHORT_NAMES } from './short-names.js';

const HOUR = 60;
const DAY = 24 * HOUR;
/** An agreement of a short case holds so many days. */
const HOLDS_DAYS = 280;
const SENDERS: AgencyKey[] = ['redcross', 'peers', 'shelter', 'omonia', 'municipal', 'attiki'];
const SERVICES = Object.keys(OFFERS) as ReferralService[];
const LANGUAGES = ['el', 'el', 'el', 'en', 'ar', 'fa', 'fr', 'ur'];
/** What is sent or asked by then, and would go on by itself, is not urgent. */
const NEVER_URGENT: ReferralState[] = ['draft', 'offered', 'info_needed', 'paused', 'lost_contact', 'closed_lost'];

/** How one of the referrals is to stand, and since when. */
interface Wanted {
  state: ReferralState;
  /** Hours before this morning. */
  since: number;
  late?: true;
  /** The agency that does not answer. */
  silent?: true;
  takenBack?: true;
}

/** A short case as far as it is planned. */
class Planned {
  readonly referred: Referred[] = [];
  readonly used = new Set<ReferralService>();
  first = MORNING;
  last = -Infinity;

  constructor(
    readonly handle: string,
    readonly lead: AgencyKey,
    readonly closed: boolean,
  ) {}
}

/** The plan of the short cases: the same one for the same seed. */
export function planShortCases(seed = 1): { cases: Conversation[]; referred: Map<string, Referred[]> } {
  const random = randomFrom(seed);
  const number = (from: number, to: number): number => from + Math.floor(random() * (to - from));
  const draw: Draw = { number, one: (of) => of[number(0, of.length)]!, urgent: false };
  const planned = SHORT_NAMES.map(
    ([handle], place) =>
      new Planned(handle, SENDERS[place % SENDERS.length]!, place % 3 === 2 && place < 3 * CLOSED_CASES),
  );
  const open = planned.filter(({ closed }) => !closed);
  const ended = wantedOf(ENDED, draw);
  ended.forEach((wanted, place) => deal(wanted, from(planned, place), draw));
  wantedOf(UNDER_WAY, draw).forEach((wanted, place) => deal(wanted, from(open, place), draw));
  const cases = planned.map((one, place) => toldAs(one, SHORT_NAMES[place]![1], draw));
  return { cases, referred: new Map(planned.map(({ handle, referred }) => [handle, sharedOnce(referred)])) };
}

/** What was agreed to once holds for the next referral to the same agency as well. */
function sharedOnce(referred: readonly Referred[]): Referred[] {
  const shared = new Set<string>();
  return [...referred]
    .sort((one, other) => minuteOf(one.at) - minuteOf(other.at))
    .map(({ share, ...one }) => {
      const between = `${one.to} ${one.purpose}`;
      if (shared.has(between)) return one;
      shared.add(between);
      return { ...one, ...(share ? { share } : {}) };
    });
}

/** The cases in their order, beginning with one. */
const from = (cases: readonly Planned[], place: number): Planned[] =>
  cases.map((_, more) => cases[(place + more) % cases.length]!);

function wantedOf(endings: typeof ENDED, draw: Draw): Wanted[] {
  return Object.entries(endings).flatMap(([name, { many, since, late }]) => {
    const state = name as ReferralState;
    const silent = state === 'expired' ? SILENT.ended : state === 'offered' ? SILENT.waiting : 0;
    return Array.from({ length: many }, (_, place): Wanted => {
      const isLate = late !== undefined && place < late.many;
      return {
        state,
        since: isLate ? draw.number(...late.since) : mostlyLately(since, draw),
        ...(isLate ? { late: true } : {}),
        ...(place < silent ? { silent: true } : {}),
        ...(state === 'recalled' && place < TAKEN_BACK ? { takenBack: true } : {}),
      };
    });
  });
}

/** Of the hours of a stretch, one of the nearer ones most of the time. */
const mostlyLately = ([from, to]: readonly [number, number], { number }: Draw): number =>
  from + Math.floor((to - from) * (number(0, 1000) / 1000) ** 2);

/** Gives a referral to the first of the cases in which there is room for it. */
function deal(wanted: Wanted, cases: readonly Planned[], draw: Draw): void {
  const services = wanted.silent ? SILENT.services : SERVICES;
  for (const one of cases) {
    const doors = wanted.state === 'redirected' ? 2 : 1;
    const fitting = services.filter(
      (service) => !one.used.has(service) && OFFERS[service].by.filter((key) => key !== one.lead).length >= doors,
    );
    if (!fitting.length) continue;
    const service = draw.one(fitting);
    one.used.add(service);
    return refer(one, service, wanted, draw);
  }
  throw new Error(`no case has room for one more that is ${wanted.state}`);
}

function refer(one: Planned, service: ReferralService, wanted: Wanted, { number, one: pick }: Draw): void {
  const { state, silent, late } = wanted;
  const urgent = !NEVER_URGENT.includes(state) && !wanted.takenBack && number(0, 100) < URGENT;
  const draw: Draw = { number, one: pick, urgent };
  const doors = OFFERS[service].by.filter(
    (key) => key !== one.lead && (silent || key !== SILENT.agency || number(0, 3) > 0),
  );
  const to = silent ? SILENT.agency : pick(doors.length ? doors : OFFERS[service].by.filter((key) => key !== one.lead));
  const stages = stagesOf(wanted, draw, late);
  const hour = urgent || state === 'offered' ? 8 : pick([8, 8, 12, 16]);
  const { from, laid } = layOutUntil(stages, hour, MORNING - wanted.since * HOUR, draw);
  const by = pick(WORKERS[one.lead]!);
  const referred = written(one, { service, to, by, from, urgent }, draw);
  // What is taken back was for this referral alone.
  if (wanted.takenBack) referred.purpose = 'X-ACCOMP';
  const onward = laid.findIndex(({ stage }) => stage.onward);
  const follows = onward < 0 ? undefined : `${referred.ref} elsewhere`;
  referred.then = turnsOf(laid, { service, by, answers: pick(WORKERS[to]!), follows });
  one.referred.push(referred);
  noteTimes(one, from, laid);
  if (follows) goOn(one, referred, { ref: follows, at: laid[onward]!.at, by }, draw);
}

function stagesOf({ state, takenBack: isTakenBack }: Wanted, draw: Draw, late: true | undefined): Stage[] {
  const stages = isTakenBack ? takenBack(draw) : COURSES[state](draw);
  // An appointment that was, and nobody has said yet whether they came.
  return late && state === 'scheduled'
    ? stages.map((stage) => (stage.slot === 'ahead' ? { ...stage, slot: [4, 8] as const } : stage))
    : stages;
}

/** The other door: it opens. */
function goOn(
  one: Planned,
  { service, to: closed }: Referred,
  { ref, at, by }: { ref: string; at: number; by: PersonKey },
  draw: Draw,
): void {
  const to = draw.one(OFFERS[service].by.filter((key) => key !== one.lead && key !== closed));
  const next = written(one, { service, to, by, from: at - HOUR, urgent: false }, draw, ref);
  const wished = COURSES[one.closed ? 'completed' : draw.one(['completed', 'completed', 'in_service'] as const)];
  const laid = layOut(wished(draw), at, draw);
  const known = laid.filter((step) => step.at <= MORNING - HOUR);
  next.then = turnsOf(known, { service, by, answers: draw.one(WORKERS[to]!) });
  one.referred.push(next);
  noteTimes(one, at - HOUR, known);
}

function written(
  one: Planned,
  {
    service,
    to,
    by,
    from,
    urgent,
  }: { service: ReferralService; to: AgencyKey; by: PersonKey; from: number; urgent: boolean },
  draw: Draw,
  ref = service as string,
): Referred {
  const { purpose, asks } = OFFERS[service];
  const at = momentOf(from);
  return {
    of: one.handle,
    ref,
    at,
    by,
    to,
    service,
    purpose,
    ...(urgent ? { priority: 'urgent' } : {}),
    ...(draw.number(0, 10) < 6 ? { words: draw.one(asks) } : {}),
    share: {
      at,
      until: dueOf(from + HOLDS_DAYS * DAY),
      labels: purpose === 'TREAT' ? ['N', 'R'] : ['N'],
      evidence: draw.one(['written', 'written', 'card']),
      language: draw.one(LANGUAGES),
    },
    then: [],
  };
}

function turnsOf(
  laid: readonly Laid[],
  {
    service,
    by,
    answers,
    follows,
  }: { service: ReferralService; by: PersonKey; answers: PersonKey; follows?: string | undefined },
): ReferralTurn[] {
  const WHO = { sender: by, receiver: answers, coordinator: COORDINATOR };
  return laid.map(({ stage, at: minute, slot }): ReferralTurn => {
    const { side, to, tries, takesBack, given, onward, saying = {} } = stage;
    const at = momentOf(minute);
    if (side === 'time') return { at, passes: true };
    if (takesBack) return { at, by: WHO[side], takesBack };
    if (tries) return { at, by: WHO[side], tries };
    return {
      at,
      by: WHO[side],
      to: to!,
      ...saying,
      ...(slot === undefined ? {} : { slot: dueOf(slot) }),
      ...(given ? { given: service } : {}),
      ...(onward && follows ? { nextStep: { follows } } : {}),
    };
  });
}

function noteTimes(one: Planned, from: number, laid: readonly Laid[]): void {
  one.first = Math.min(one.first, from);
  one.last = Math.max(one.last, from, laid.at(-1)?.at ?? from);
}

/** The case around its referrals: opened before the first of them, and closed after the last where all of them ended. */
function toldAs({ handle, lead, closed, first, last, referred }: Planned, words: string, draw: Draw): Conversation {
  const by = draw.one(WORKERS[lead]!);
  const opened = first - 2 * HOUR;
  const ends = workingHour(last + 3 * HOUR);
  return {
    handle,
    opened: { at: momentOf(opened), by },
    steps: [
      { at: momentOf(opened + HOUR), by, words },
      ...(closed && ends <= MORNING && !referred.some((one) => isOpen(endOf(one)))
        ? [{ at: momentOf(ends), by, closes: draw.one(['completed', 'handed_on'] as const) }]
        : []),
    ],
  };
}
