import { allows, CASE_WORK, type CommandName, holdsAny, PART_READERS, type Standing } from '#libs/domain';
import { agencyOf } from './agency-of.js';
import { AGENCIES, ATHENS, type AgencyKey, PEOPLE, type PersonKey } from './athens.table.js';
import { minutesToSigns } from './minutes-to-signs.js';
import type { Conversation, Line, MentionKey, Moment, Step } from './talk.js';

/** The longest line of the demonstration, in characters. */
const LINE_MAX = 1200;

/** How far a case has been told. */
interface State {
  /** The agencies in the case, the leading one first. */
  seats: AgencyKey[];
  /** From which minute on those read who came without what was said before. */
  readsFrom: Map<AgencyKey, number>;
  /** The parts that have begun. */
  begun: Set<string>;
  /** The names that lines gave themselves, with the part in which they stand and the minute. */
  refs: Map<string, { stream: string; minute: number }>;
  ended: boolean;
  last: number;
}

/**
 * What could not happen as one case tells it, as sentences with the place; empty when all of it could. Pure: it asks the same
 * lists of standings as the policy does.
 */
export function whatIsWrong(conversation: Conversation): string[] {
  const state: State = {
    seats: [agencyOf(conversation.opened.by)],
    readsFrom: new Map(),
    begun: new Set(),
    refs: new Map(),
    ended: false,
    last: minuteOf(conversation.opened.at),
  };
  const end = conversation.steps.find((step) => 'closes' in step);
  const endsAt = end ? minuteOf(end.at) : Infinity;
  return conversation.steps.flatMap((step) => {
    const wrong = [...wrongInTime(step, state), ...wrongInStep(step, state, conversation, endsAt)];
    return wrong.map((sentence) => `${conversation.handle}, ${step.at.join(' ')}, ${step.by}: ${sentence}`);
  });
}

/** Minutes on one line of time, in which earlier is smaller and today's midnight is 0. */
export function minuteOf([daysAgo, time]: Moment): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes! - daysAgo * 24 * 60;
}

function wrongInTime(step: Step, state: State): string[] {
  const now = minuteOf(step.at);
  const wrong = [
    ...(now <= state.last ? ['comes before or with the step above'] : []),
    ...(state.ended ? ['comes after the end'] : []),
  ];
  state.last = now;
  return wrong;
}

function wrongInStep(step: Step, state: State, conversation: Conversation, endsAt: number): string[] {
  if ('words' in step) return wrongInLine(step, state, conversation, endsAt);
  const wrong = agencyOf(step.by) === state.seats[0] ? [] : ['is done by an agency that does not lead the case'];
  if (!allows(commandOf(step), { standings: standingsOf(step.by) }, ['leads_case'])) wrong.push('is not theirs to do');
  if ('closes' in step) state.ended = true;
  else if ('admits' in step) {
    if (state.seats.includes(step.admits)) wrong.push(`admits ${step.admits}, who is there`);
    state.seats.push(step.admits);
    if (!step.before) state.readsFrom.set(step.admits, minuteOf(step.at));
  } else {
    if (!state.seats.slice(1).includes(step.releases)) wrong.push(`releases ${step.releases}, who is not there`);
    state.seats = state.seats.filter((key) => key !== step.releases);
  }
  return wrong;
}

function wrongInLine(line: Line, state: State, { parts = {} }: Conversation, endsAt: number): string[] {
  const members = line.part ? (parts[line.part] ?? []) : state.seats;
  const begins = line.part !== undefined && !state.begun.has(line.part);
  const absent = begins ? members.filter((key) => !state.seats.includes(key)) : [];
  if (line.part) state.begun.add(line.part);
  const mayRead = (person: PersonKey): boolean =>
    members.includes(agencyOf(person)) && state.seats.includes(agencyOf(person)) && reads(person, line);
  const wrong = [
    ...absent.map((key) => `opens ${line.part} for ${key}, who is not in the case`),
    ...(mayRead(line.by) ? [] : ['speaks where they do not read']),
    ...(line.reactions ?? []).flatMap(([sign, by]) =>
      mayRead(by) ? [] : [`has the sign ${sign} of ${by}, a stranger`],
    ),
    ...wrongInMentions(line, (key) =>
      key.startsWith('agency:') ? members.includes(key.slice(7) as AgencyKey) : mayRead(key as PersonKey),
    ),
    ...wrongInRefs(line, state),
    ...wrongAfterwards(line, endsAt),
  ];
  return line.words.length > LINE_MAX ? [...wrong, `is longer than ${LINE_MAX} characters`] : wrong;
}

const commandOf = (step: Exclude<Step, Line>): CommandName =>
  'admits' in step ? 'agency.admit' : 'releases' in step ? 'agency.release' : 'case.close';

const reads = (person: PersonKey, { part }: Line): boolean =>
  holdsAny({ standings: standingsOf(person) }, part === undefined ? CASE_WORK : PART_READERS);

const standingsOf = (key: PersonKey): readonly Standing[] => personOf(key).standings;

const personOf = (key: PersonKey): (typeof ATHENS.agencies)[number]['people'][number] =>
  ATHENS.agencies.flatMap(({ people }) => people).find(({ id }) => id === PEOPLE[key])!;

/** The name in the directory of whoever is mentioned. */
function nameOf(key: MentionKey): string {
  if (!key.startsWith('agency:')) return personOf(key as PersonKey).name;
  return ATHENS.agencies.find(({ id }) => id === AGENCIES[key.slice(7) as AgencyKey])!.name;
}

function wrongInMentions({ words, mentions = [], edited }: Line, mayRead: (key: MentionKey) => boolean): string[] {
  const text = `${words}\n${edited?.words ?? ''}`;
  const unnamed = mentions.reduce((rest, key) => rest.replaceAll(`@${nameOf(key)}`, ''), text).includes('@');
  return [
    ...mentions.filter((key) => !text.includes(`@${nameOf(key)}`)).map((key) => `mentions ${key} without the name`),
    ...mentions.filter((key) => !mayRead(key)).map((key) => `mentions ${key}, who does not read it`),
    ...(unnamed ? ['has an @ that calls nobody'] : []),
  ];
}

function wrongInRefs({ at, by, ref, replyTo, part }: Line, { refs, readsFrom }: State): string[] {
  const stream = part ?? 'common';
  const answered = replyTo === undefined ? undefined : refs.get(replyTo);
  const wrong = replyTo === undefined || answered?.stream === stream ? [] : [`answers ${replyTo}, which is not there`];
  if (answered && !part && answered.minute < (readsFrom.get(agencyOf(by)) ?? -Infinity))
    wrong.push(`answers ${replyTo}, which was said before they came`);
  if (ref !== undefined && refs.has(ref)) wrong.push(`is a second ${ref}`);
  if (ref !== undefined) refs.set(ref, { stream, minute: minuteOf(at) });
  return wrong;
}

function wrongAfterwards({ at, by, reactions = [], edited, withdrawn, pinned }: Line, endsAt: number): string[] {
  const minutes = [edited, withdrawn].flatMap((one) => (one ? [Number(one.after.slice(0, -1))] : []));
  const last = Math.max(0, pinned || reactions.length ? minutesToSigns(at) : 0, ...minutes);
  return [
    ...(minuteOf(at) < endsAt && minuteOf(at) + last >= endsAt
      ? ['has signs or changes after the end of the case']
      : []),
    ...(reactions.some(([, one]) => one === by) ? ['has a sign of its own author'] : []),
    ...(new Set(reactions.map(String)).size < reactions.length ? ['has a sign twice'] : []),
    ...(withdrawn && (reactions.length || edited || pinned) ? ['is taken back and more than that'] : []),
  ];
}
