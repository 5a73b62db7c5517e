import {
  type EventMap,
  moveReferral,
  type Referral,
  referralDue,
  type ReferralReason,
  type ReferralState,
  type StreamName,
  TIMES_MAX,
} from '#libs/domain';
import type { CommandContext, Kernel } from '#libs/kernel';
import { calendarFor } from '#libs/ladders';
import { stepReminder } from './step-reminder.js';

type Db = CommandContext<object>['db'];

/** As whom it is done. */
const BY_TIME = { system: 'system:referrals-by-time' } as const;
/** So many are moved in one look; the next one follows at once while there are more. */
const AT_ONCE = 200;

/** A stream that moved, and its last number. */
interface MovedRow {
  stream_id: StreamName;
  seq: string;
}

/** A referral that goes on by itself, as it was found. */
interface Found {
  id: string;
  taskForceId: string;
  body: Referral;
  to: ReferralState;
  reason: ReferralReason | null;
  /** By the clock of the database; milliseconds since 1970. */
  now: number;
}

/**
 * Moves what nobody moves: referrals whose agreement was taken back or is over are recalled, and what was not answered for as long as the
 * codes say goes on as they say. Several workers may look at once: what another did meanwhile is done no second time.
 */
export async function moveReferralsByTime({
  unitOfWork,
  hint,
  log,
}: Pick<Kernel, 'unitOfWork' | 'hint' | 'log'>): Promise<void> {
  await unitOfWork.write(BY_TIME, (db) => db.query('select baraza.settle_lapsed()'));
  for (let moved = true; moved;) {
    moved = false;
    for (const found of await unitOfWork.write(BY_TIME, findThem)) {
      try {
        const heads = await unitOfWork.write(BY_TIME, (db) => moveOne(db, found));
        moved ||= heads.size > 0;
        hint.moved(heads);
      } catch (error) {
        // One that can not go on keeps no other from it.
        log.error({ referral: found.id, error: (error as Error).name }, 'a referral does not go on by itself');
      }
    }
  }
  hint.moved(await unitOfWork.write(BY_TIME, endLapsedCompany));
}

/** Has agencies that went along follow no longer where the agreement for that is over, or it ended. Answers the heads of what moved. */
async function endLapsedCompany(db: Db): Promise<Map<StreamName, number>> {
  const rows = (await db.query('select stream_id, seq from baraza.lapsed_company()')) as MovedRow[];
  return new Map(rows.map((row) => [row.stream_id, Number(row.seq)]));
}

async function findThem(db: Db): Promise<Found[]> {
  return (await db.query(
    `select id, task_force_id as "taskForceId", body, moves_to as "to", reason, now from baraza.referrals_by_time($1)`,
    [AT_ONCE],
  )) as Found[];
}

/** Answers the heads of the streams that moved; none where it does not stand as it was found. */
async function moveOne(db: Db, { id, taskForceId, body, to, reason, now }: Found): Promise<Map<StreamName, number>> {
  const calendar = await calendarFor(db, taskForceId, body.receiverAgencyId);
  const saying = reason ? { reason: { family: 'system' as const, code: reason } } : {};
  // That its time came was reckoned with the move and promised: a holiday that was entered since changes nothing of it.
  const facts = { now, timesRun: TIMES_MAX, mayTell: false, covers: [] };
  const after = moveReferral(body, to, ['system'], saying, facts);
  const due = referralDue(after, calendar);
  const event: EventMap['referral.moved'] = { from: body.state, by: 'system', now: after, detail: {}, ...due };
  const step = stepReminder(after, calendar);
  const reminder = step && { ...step, ...step.due };
  const rows = (await db.query('select stream_id, seq from baraza.move_referral_by_time($1, $2, $3, $4, $5, $6)', [
    id,
    JSON.stringify(body),
    JSON.stringify(after),
    due.dueAt === null ? null : new Date(due.dueAt),
    JSON.stringify(event),
    reminder && JSON.stringify(reminder),
  ])) as MovedRow[];
  return new Map(rows.map((row) => [row.stream_id, Number(row.seq)]));
}
