import { v5 } from 'uuid';
import { catchUp, type EventMap, heldUntil, type PlannedRung, type RungChannel, type StreamName } from '#libs/domain';
import {
  type Recipient,
  type ReminderDatabase,
  reminderStore,
  type TakenReminder,
  type TakenRung,
} from './reminder.store.js';

/** The name space of the ids of notices: the same rung, person and way make the same id, and so the same Message-ID. */
const NOTICES = '5b1d7c0e-2a94-5f0e-9d6b-7c1f4e0a9b35';

/** Which ways this installation has. What is told on any other ends at once, with that reason. */
export type Ways = ReadonlySet<RungChannel>;

type Climbed = EventMap['reminder.climbed'];

/**
 * Fires what is due of one reminder, in one transaction: the highest step that is not too late speaks, lower ones are left out.
 * A step that finds nobody hands on to the next at once. Answers what moved; null when nothing was due any more.
 */
export async function climb(
  db: ReminderDatabase,
  subjectId: string,
  ways: Ways,
): Promise<{ stream: StreamName; seq: number } | null> {
  const taken = await reminderStore.take(db, subjectId);
  if (!taken) return null;
  const fired = new Set(taken.rungs.filter(({ state }) => state === 'fired').map(({ number }) => number));
  const planned = taken.rungs.filter(({ state }) => state === 'planned');
  const due = catchUp(planned, fired, taken.now, taken.ladder.obsoleteAfterHours);
  if (due.fire === null) {
    const { superseded, obsolete } = due;
    if (superseded.length || obsolete.length) await reminderStore.settle(db, subjectId, { superseded, obsolete });
    return null;
  }
  const { rung, people, nobody } = await whoIsThere(db, subjectId, planned, due.fire);
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
    superseded: due.superseded,
    nobody,
    onAgenda: [rung, ...planned.filter(({ number }) => nobody.includes(number))].some(({ audience }) =>
      audience.includes('agenda'),
    ),
  };
  const notices = people.flatMap((person) => noticesOf(subjectId, taken, rung, person, ways));
  const seq = await reminderStore.settle(db, subjectId, {
    ...(people.length ? { fired: rung.number } : {}),
    superseded: due.superseded,
    obsolete: due.obsolete,
    nobody,
    notices,
    event,
  });
  return seq === null ? null : { stream: taken.stream, seq };
}

/** The first step from this one on that finds somebody, and those that found nobody; where none does, the last of them. */
async function whoIsThere(
  db: ReminderDatabase,
  subjectId: string,
  planned: readonly TakenRung[],
  from: number,
): Promise<{ rung: TakenRung; people: Recipient[]; nobody: number[] }> {
  const nobody: number[] = [];
  let rung = planned.find(({ number }) => number === from)!;
  for (const next of planned.filter(({ number }) => number >= from)) {
    rung = next;
    const people = await reminderStore.people(db, subjectId, rung.audience);
    if (people.length) return { rung, people, nobody };
    nobody.push(rung.number);
  }
  return { rung, people: [], nobody };
}

function noticesOf(
  subjectId: string,
  { revision, now, priority }: TakenReminder,
  { number, channels }: Pick<PlannedRung, 'number' | 'channels'>,
  { personId, agencyId, audience, forId, hasAddress, quiet, days }: Recipient,
  ways: Ways,
) {
  // What is about life or safety disturbs.
  const held = priority === 'life_or_safety' ? null : heldUntil(now, quiet, days);
  return channels.map((channel) => ({
    id: v5(`${subjectId} ${revision} ${number} ${personId} ${channel}`, NOTICES),
    number,
    personId,
    agencyId,
    audience,
    channel,
    forId: forId ?? null,
    heldUntil: held,
    ...stateAtFirst(channel, hasAddress, ways),
  }));
}

/** In the app a notice has arrived with its commit. What cannot go out at all ends here. */
function stateAtFirst(channel: RungChannel, hasAddress: boolean, ways: Ways): { state: string; reason: string | null } {
  if (!ways.has(channel)) return { state: 'failed', reason: 'way_off' };
  if (channel === 'app') return { state: 'sent', reason: null };
  if (channel === 'mail' && !hasAddress) return { state: 'failed', reason: 'no_address' };
  return { state: 'waiting', reason: null };
}
