import { catchUp, type EventMap, type Limits, type RungAudience } from '#libs/domain';
import { peopleOfRung, type Recipient, whoIsThere } from '#libs/ladders';
import {
  type Moved,
  type ReminderDatabase,
  reminderStore,
  type Settled,
  type TakenReminder,
} from './reminder.store.js';
import { type SpokenStep, Telling, type Ways } from './telling.js';
import { wishStore } from './wish.store.js';

type Climbed = EventMap['reminder.climbed'];

type PeopleOf = (taken: TakenReminder, audience: readonly RungAudience[]) => Promise<Recipient[]>;

/** What becomes of the steps of a reminder that are due, and the step that speaks, if one does. */
interface Decided {
  settled: Settled;
  spoken?: SpokenStep;
}

/**
 * Fires what is due of some reminders, in one transaction: of each the highest step that is not too late speaks, lower ones are left
 * out. A step that finds nobody hands on to the next at once. Answers what moved; nothing where nothing was due any more.
 */
export async function climb(
  db: ReminderDatabase,
  subjectIds: readonly string[],
  ways: Ways,
  limits: Limits,
): Promise<Moved[]> {
  const taken = await reminderStore.take(db, subjectIds);
  const peopleOf = askingOnce(db);
  const decided: Decided[] = [];
  for (const reminder of taken) {
    const one = await decide(reminder, peopleOf);
    if (one) decided.push(one);
  }
  if (!decided.length) return [];
  const spoken = decided.flatMap((one) => one.spoken ?? []);
  const telling = await Telling.of(db, spoken, ways, limits);
  const moved = await reminderStore.settle(
    db,
    decided.map(({ settled, spoken: step }) => (step ? { ...settled, notices: telling.notices(step) } : settled)),
  );
  const told = spoken.flatMap(({ taken: { subjectId }, rung: { number }, people }) =>
    people.map(({ personId }) => ({ subjectId, number, personId })),
  );
  if (told.length) await wishStore.dropSnoozed(db, told);
  return moved;
}

/** What becomes of the steps of one that are due; null when none is. */
async function decide(taken: TakenReminder, peopleOf: PeopleOf): Promise<Decided | null> {
  const { stream, subjectId } = taken;
  const fired = new Set(taken.rungs.filter(({ state }) => state === 'fired').map(({ number }) => number));
  const planned = taken.rungs.filter(({ state }) => state === 'planned');
  const { fire, superseded, obsolete } = catchUp(planned, fired, taken.now, taken.ladder.obsoleteAfterHours);
  if (fire === null)
    return superseded.length || obsolete.length
      ? { settled: { stream, subjectId, superseded, obsolete, nobody: [] } }
      : null;
  const { rung, people, nobody, onAgenda } = await whoIsThere(planned, fire, (audience) => peopleOf(taken, audience));
  const event: Climbed = {
    kind: taken.kind,
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
  const settled = { stream, subjectId, superseded, obsolete, nobody, notices: [], event };
  return people.length ? { settled: { ...settled, fired: rung.number }, spoken: { taken, rung, people } } : { settled };
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
