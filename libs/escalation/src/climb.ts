import { catchUp, type EventMap, type RungAudience, type Limits } from '#libs/domain';
import { peopleOfRung, type Recipient, whoIsThere } from '#libs/ladders';
import {
  type Climbed,
  type ReminderDatabase,
  reminderStore,
  type Settled,
  type StandingReminder,
} from './reminder.store.js';
import { type SpokenStep, Telling, type Ways } from './telling.js';

type ClimbedEvent = EventMap['reminder.climbed'];
type PeopleOf = (found: StandingReminder, audience: readonly RungAudience[]) => Promise<Recipient[]>;

/** What becomes of the steps of a reminder that are due, and the step that speaks, if one does. */
interface Decided {
  settled: Settled;
  spoken?: SpokenStep;
}

/** What came of firing some. */
export interface Fired {
  climbed: Climbed[];
  /** Something is to be sent now. */
  tells: boolean;
  /** Those that changed while it was asked whom they speak to: nothing was done of them. */
  left: string[];
}

/**
 * Fires what is due of some reminders, in one transaction: of each the highest step that is not too late speaks, lower ones are left
 * out. A step that finds nobody hands on to the next at once. All that is to be known is asked before anything is held: whoever
 * speaks on their streams waits only while it is noted what came of it.
 */
export async function climb(
  db: ReminderDatabase,
  standing: readonly StandingReminder[],
  ways: Ways,
  limits: Limits,
): Promise<Fired> {
  const peopleOf = askingOnce(db);
  const decided: Decided[] = [];
  for (const found of standing) {
    const one = await decide(found, peopleOf);
    if (one) decided.push(one);
  }
  if (!decided.length) return { climbed: [], tells: false, left: [] };
  const spoken = decided.flatMap((one) => one.spoken ?? []);
  const telling = await Telling.of(db, spoken, ways, limits);
  const settled = decided.map(({ settled: one, spoken: step }) =>
    step ? { ...one, notices: telling.notices(step) } : one,
  );
  const climbed = await reminderStore.settle(db, settled);
  const done = new Set(climbed.map(({ subjectId }) => subjectId));
  return {
    climbed,
    tells: settled.some(({ notices = [] }) => notices.some(({ state }) => state === 'waiting')),
    left: decided.flatMap(({ settled: { subjectId } }) => (done.has(subjectId) ? [] : [subjectId])),
  };
}

/** What becomes of the steps of one that are due; null when none is. */
async function decide(found: StandingReminder, peopleOf: PeopleOf): Promise<Decided | null> {
  const { subjectId, mark } = found;
  const fired = new Set(found.rungs.filter(({ state }) => state === 'fired').map(({ number }) => number));
  const planned = found.rungs.filter(({ state }) => state === 'planned');
  const { fire, superseded, obsolete } = catchUp(planned, fired, found.now, found.ladder.obsoleteAfterHours);
  if (fire === null)
    return superseded.length || obsolete.length
      ? { settled: { subjectId, mark, superseded, obsolete, nobody: [] } }
      : null;
  const { rung, people, nobody, onAgenda } = await whoIsThere(planned, fire, (audience) => peopleOf(found, audience));
  const event: ClimbedEvent = {
    kind: found.kind,
    subjectId,
    number: rung.number,
    audience: rung.audience,
    channels: rung.channels,
    told: people.map(({ personId, agencyId, audience, forId }) => ({
      personId,
      agencyId,
      audience,
      ...(forId === undefined ? {} : { forId }),
    })),
    superseded,
    nobody,
    onAgenda,
  };
  const settled = { subjectId, mark, superseded, obsolete, nobody, notices: [], event };
  return people.length ? { settled: { ...settled, fired: rung.number }, spoken: { found, rung, people } } : { settled };
}

/** Much that is due at once is the same people's: whom a step speaks to is asked once for what one person or agency owes in one place. */
function askingOnce(db: ReminderDatabase): PeopleOf {
  const known = new Map<string, Promise<Recipient[]>>();
  return ({ subjectId, stream, agencyId, holderId }, audience) => {
    const key = [stream, agencyId, holderId, ...audience].join(' ');
    const people = known.get(key) ?? peopleOfRung(db, subjectId, audience);
    known.set(key, people);
    return people;
  };
}
