import {
  type Actor,
  catchUp,
  channelStream,
  heldUntil,
  planRungs,
  type PreviewedPerson,
  type PreviewedStep,
  type PreviewReminders,
  Refusal,
  type RemindersPreview,
  wrongInLadder,
} from '#libs/domain';
import { calendarFor } from './calendar.queries.js';
import { ladderInForce } from './ladder.queries.js';
import { peoplePreviewed, type PreviewDatabase, type Previewed, type Recipient } from './told.queries.js';
import { whoIsThere } from './who-is-there.js';

/**
 * Who would be reminded and when, as long as nobody answers: by the functions by which the engine plans and climbs, with who holds
 * which role now, who is away on the day, and who is left in peace then.
 * @param now milliseconds since 1970
 * @throws Refusal `invalid_input` for a ladder that cannot be climbed; `forbidden` for an example asked for by who does not decide
 *   how the table is reminded; `not_found` for a place that the actor does not read
 */
export async function previewReminders(
  db: PreviewDatabase,
  actor: Actor,
  asked: PreviewReminders,
  now: number,
): Promise<RemindersPreview> {
  const { priority = 'normal', due, agencyId, personId, caseId, partId } = asked;
  const wrong = asked.ladder ? wrongInLadder(asked.ladder) : [];
  if (wrong.length) throw new Refusal('invalid_input', { 'ladder.rungs': wrong });
  const ladder = asked.ladder ?? (await ladderInForce(db, priority));
  const calendar = await calendarFor(db, actor.taskForceId, agencyId);
  const rungs = planRungs(ladder, due, calendar);
  const { fire } = catchUp(rungs, new Set(), now, ladder.obsoleteAfterHours);
  const about: Previewed = {
    stream: (caseId ?? partId) ? channelStream(asked) : null,
    agencyId,
    holderId: personId ?? null,
  };
  const steps: PreviewedStep[] = [];
  let reached = 0;
  for (const { number, at } of rungs) {
    if (number <= reached || (at <= now && number !== fire)) continue;
    const moment = Math.max(at, now);
    const there = await whoIsThere(rungs, number, (audience) => peoplePreviewed(db, about, audience, moment));
    reached = there.rung.number;
    steps.push({
      number: reached,
      at: at <= now ? null : iso(at),
      told: there.people.map((person) => previewed(person, priority === 'life_or_safety' ? null : moment)),
      nobody: there.nobody,
      onAgenda: there.onAgenda,
    });
  }
  return { zone: calendar.zone, steps };
}

/** @param moment when it would be said to them; null for what is said whatever quiet hours they have */
function previewed(
  { personId, agencyId, audience, forId, quiet, days }: Recipient,
  moment: number | null,
): PreviewedPerson {
  const held = moment === null ? null : heldUntil(moment, quiet, days);
  const whom = forId === undefined ? {} : { forId };
  return { personId, agencyId, audience, ...whom, heldUntil: held === null ? null : iso(held) };
}

const iso = (at: number): string => new Date(at).toISOString();
