import { MIGRATIONS } from '../../../database/up-to-date.js';
import type pg from 'pg';
import { accountProbes } from './account-probes.js';
import { actionProbes } from './action-probes.js';
import { answerProbes } from './answer-probes.js';
import { arrivalProbes } from './arrival-probes.js';
import { byTimeProbes } from './by-time-probes.js';
import { calendarProbes } from './calendar-probes.js';
import { callProbes } from './call-probes.js';
import { convocationProbes } from './convocation-probes.js';
import { doorProbes } from './door-probes.js';
import { feedProbes } from './feed-probes.js';
import { fileProbes } from './file-probes.js';
import { governProbes } from './govern-probes.js';
import { guestProbes } from './guest-probes.js';
import { ladderProbes } from './ladder-probes.js';
import { lapseProbes } from './lapse-probes.js';
import { linkProbes } from './link-probes.js';
import { lookProbes } from './look-probes.js';
import { identityProbes } from './identity-probes.js';
import { itemReaderProbes } from './item-reader-probes.js';
import { meetingAudienceProbes } from './meeting-audience-probes.js';
import { meetingProbes } from './meeting-probes.js';
import { paperProbes } from './paper-probes.js';
import { partProbes } from './part-probes.js';
import { ownerProbes } from './owner-probes.js';
import type { Probe, Voice } from './probe.js';
import { boardProbes } from './board-probes.js';
import { accessLogProbes } from './access-log-probes.js';
import { glassProbes } from './glass-probes.js';
import { personFileProbes } from './person-file-probes.js';
import { referralProbes } from './referral-probes.js';
import { referralSeatProbes } from './referral-seat-probes.js';
import { replyProbes } from './reply-probes.js';
import { shareProbes } from './share-probes.js';
import { searchProbes } from './search-probes.js';
import { ANA_ELSEWHERE, type Context, contextOf, NOBODY, SYSTEM } from './actors.js';
import { speakAs } from './connection.js';
import { watchProbes } from './watch-probes.js';
import { waysProbes } from './ways-probes.js';
import { type World } from './world.js';
import { wishProbes } from './wish-probes.js';
import { writeProbes } from './write-probes.js';

/** Everybody whose eyes a table is looked at with. */
const READERS: [string, Voice, Context][] = [
  ['nobody', 'app', NOBODY],
  ['ana, whose agency leads', 'app', contextOf('ana')],
  ['ben, whose agency was admitted', 'app', contextOf('ben')],
  ['carla, whose agency was released', 'app', contextOf('carla')],
  ['dino, of the same table', 'app', contextOf('dino')],
  ['a stranger of another table', 'app', contextOf('stranger')],
  ['ana, when she acts at another table,', 'app', ANA_ELSEWHERE],
  ['the administrator', 'app', contextOf('admin')],
  ['the administrator of another table', 'app', contextOf('warden')],
  ['a reaction', 'app', SYSTEM],
  ['a role that was granted everything', 'granted', contextOf('ana')],
  ['the owner of the tables', 'owner', contextOf('ana')],
];

const DENIED = 'refused 42501';
/** What the server's role may not look at at all, whoever it speaks for. */
const CLOSED: unknown[] = [...Array<unknown>(10).fill(DENIED), 0, 0];

/** How many rows of each table each of them sees. A table that is not here fails a test. */
export const SEEN: Record<string, unknown[]> = {
  //                  nobody ana ben carla dino stranger elsewhere admin warden reaction granted owner
  installation: /*   */ [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1],
  task_force: /*     */ [0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0],
  agency: /*         */ [0, 5, 5, 5, 5, 1, 1, 5, 1, 0, 0, 0],
  person: /*         */ [0, 8, 8, 8, 8, 3, 3, 8, 3, 0, 0, 0],
  standing: /*       */ [0, 10, 10, 10, 10, 3, 3, 10, 3, 0, 0, 0],
  stream: /*         */ [0, 10, 4, 5, 4, 3, 0, 2, 2, 0, 0, 0],
  membership: /*     */ [0, 10, 4, 5, 4, 3, 0, 2, 2, 0, 0, 0],
  event: /*          */ [0, 21, 10, 7, 4, 3, 0, 1, 1, 0, 0, 0],
  content: /*        */ [0, 11, 4, 3, 2, 2, 0, 0, 0, 0, 0, 0],
  timeline: /*       */ [0, 21, 10, 7, 4, 3, 0, 1, 1, 0, 0, 0],
  subject: /*        */ [0, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  episode: /*        */ [0, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  case_seat: /*      */ [0, 8, 4, 2, 0, 1, 0, 0, 0, 0, 0, 0],
  case_part: /*      */ [0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  access_log: /*     */ [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  need: /*           */ [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  tally: /*          */ [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  person_file: CLOSED,
  glass: CLOSED,
  glass_try: /*      */ [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  person_entry: CLOSED,
  access_head: CLOSED,
  access_mark: CLOSED,
  card: CLOSED,
  card_ask: CLOSED,
  card_showing: CLOSED,
  uic: CLOSED,
  uic_try: CLOSED,
  vault_record: CLOSED,
  vault_salt: CLOSED,
  referral: /*       */ [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  share: /*          */ [0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  reading: /*        */ [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  following: /*      */ [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  file: /*           */ [0, 3, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  action: /*         */ [0, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  reminder: /*       */ [0, 3, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0],
  rung: /*           */ [0, 5, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0],
  notice: /*         */ [0, 2, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0],
  closing: /*        */ [0, 2, 2, 2, 2, 1, 1, 2, 1, 0, 0, 0],
  absence: /*        */ [0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0],
  ladder: /*         */ [0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0],
  quiet_hours: /*    */ [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  push_subscription: /**/ [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  agency_webhook: /* */ [0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0],
  way_test: /*       */ [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  wish: /*           */ [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  digest: /*         */ [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  snooze: /*         */ [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  series: /*         */ [0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  meeting: /*        */ [0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  agenda_item: /*    */ [0, 2, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0],
  decision: /*       */ [0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  attendance: /*     */ [0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  meeting_word: /*   */ [0, 2, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  meeting_guest: /*  */ [0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  feed: /*           */ [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  receipt: /*        */ [0, 12, 2, 2, 0, 2, 12, 0, 0, 0, 0, 0],
  invitation: /*     */ [0, 2, 0, 0, 0, 0, 0, 3, 1, 0, 0, 0],
  single_sign_on: /* */ [0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0],
  account: CLOSED,
  active_share: CLOSED,
  answer_link: CLOSED,
  attempt: CLOSED,
  entry: CLOSED,
  known_device: CLOSED,
  letter: CLOSED,
  link: CLOSED,
  passkey: CLOSED,
  recovery_code: CLOSED,
  session: CLOSED,
  single_sign_on_identity: CLOSED,
  reaction: CLOSED,
  reaction_progress: CLOSED,
  parked_event: CLOSED,
  notice_try: CLOSED,
  reminder_watch: CLOSED,
  reply_link: CLOSED,
  word_leaf: CLOSED,
  word_place: CLOSED,
  // A view of the gate’s.
  member: CLOSED,
  migration: [...CLOSED.slice(0, -1), MIGRATIONS.length],
};

const countProbes = (): Probe[] =>
  Object.entries(SEEN).flatMap(([table, seen]) =>
    READERS.map(([reader, voice, as], place) => ({
      name: `${reader} counts ${table}`,
      voice,
      as,
      sql: `select count(*)::int from baraza.${table}`,
      gives: seen[place],
    })),
  );

/** Every probe there is for this world. */
export const probesOf = (world: World): Probe[] => [
  ...countProbes(),
  ...writeProbes(world),
  ...callProbes(world),
  ...partProbes(world),
  ...lookProbes(world),
  ...fileProbes(world),
  ...calendarProbes(),
  ...wishProbes(),
  ...ladderProbes(),
  ...feedProbes(),
  ...actionProbes(world),
  ...answerProbes(),
  ...meetingProbes(),
  ...meetingAudienceProbes(),
  ...convocationProbes(),
  ...paperProbes(),
  ...itemReaderProbes(),
  ...guestProbes(),
  ...replyProbes(),
  ...governProbes(),
  ...accountProbes(),
  ...doorProbes(),
  ...linkProbes(),
  ...arrivalProbes(),
  ...shareProbes(world),
  ...personFileProbes(world),
  ...boardProbes(world),
  ...identityProbes(world),
  ...glassProbes(world),
  ...accessLogProbes(world),
  ...referralProbes(world),
  ...referralSeatProbes(world),
  ...lapseProbes(world),
  ...searchProbes(world),
  ...waysProbes(),
  ...watchProbes(),
  ...byTimeProbes(),
  ...ownerProbes(),
];

/** Makes the role that was granted everything; it ends with the running transaction. */
export async function grantEverything(client: pg.Client, role: string): Promise<void> {
  await client.query(
    `create role ${role}; grant usage on schema baraza to ${role};
     grant all on all tables in schema baraza to ${role}; grant execute on function baraza.now() to ${role}`,
  );
}

/** What a probe gives, inside a running transaction of a superuser, which it leaves as it was. */
export async function outcomeOf(client: pg.Client, roles: Record<Voice, string>, probe: Probe): Promise<unknown> {
  await client.query('savepoint probe');
  try {
    if (probe.given) await client.query(probe.given);
    await client.query(`set local role ${roles[probe.voice]}`);
    await speakAs(client, probe.as);
    const { rows, rowCount, command } = await client.query<unknown[]>({
      text: probe.sql,
      values: probe.values ?? [],
      rowMode: 'array',
    });
    return command === 'SELECT' ? rows[0]?.[0] : `${rowCount} rows`;
  } catch (error) {
    return `refused ${(error as { code?: string }).code ?? String(error)}`;
  } finally {
    await client.query('rollback to savepoint probe; release savepoint probe');
  }
}
