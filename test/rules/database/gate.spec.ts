import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeDatabase, type TestDatabase } from '../../support/test-server.js';
import { connected } from '../support/connection.js';
import { BOARD_GATE } from '../support/board-gate.js';
import { FILES_GATE } from '../support/files-gate.js';
import { MEETINGS_GATE } from '../support/meetings-gate.js';
import { REMINDERS_GATE } from '../support/reminders-gate.js';
import { type Gate, PEOPLE_GATE } from '../support/people-gate.js';
import { IDENTITY_GATE } from '../support/identity-gate.js';
import { GLASS_GATE } from '../support/glass-gate.js';
import { PERSON_FILE_GATE } from '../support/person-file-gate.js';
import { REFERRALS_GATE } from '../support/referrals-gate.js';
import { SHARES_GATE } from '../support/shares-gate.js';
import { WAYS_GATE } from '../support/ways-gate.js';

/**
 * Every function that sees more than its caller. "Numbers" are places in streams, "the system" a transaction whose context
 * names a `system:` actor. What checks nobody says what it can tell and why that is no matter.
 */
const GATE: Record<string, Gate> = {
  'lock_streams(text[])': {
    calls: 'app',
    checks:
      "locks and answers only streams of which the context's person is a member; for the system those that carry no words",
  },
  'append(text, text[], text[], uuid[], text[])': {
    calls: 'app',
    checks:
      "the context's person is a member or ends being one with this event; the system appends only where there are no words",
  },
  'post(text, uuid[], uuid[], uuid[], text[], text[])': {
    calls: 'app',
    checks:
      'each person named is a member for the agency named, row by row; and what each body names is theirs to name',
  },
  'wrong_in_message(text, uuid, jsonb, bigint)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it',
  },
  'anchor_now(text)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'set_clock_offset(interval)': {
    calls: 'app',
    checks: "nobody; the table's constraint refuses it in a real installation",
  },
  'raise_epochs()': { calls: 'owner', checks: 'nobody: only the owner may call it' },
  'forget_receipts()': {
    calls: 'app',
    checks: "nobody; removes only what is older than 30 days, by the database's clock",
  },
  'verify_chains()': { calls: 'app', checks: 'nobody; answers names of streams, numbers and sentences' },
  'seat_people(text, uuid, uuid)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'open_case(uuid, uuid, text, text)': {
    calls: 'app',
    checks:
      "the context's person works on cases for the context's agency at the context's table, by the table of standings; all that it writes is new, by the keys of the tables",
  },
  'actor_is_member(text)': { calls: 'gate', checks: "answers about the context's own person" },
  'admit_agency(text, uuid, boolean)': {
    calls: 'app',
    checks:
      "the context's person is a member, and the agency is of the stream's own table; to a part only one that has a seat in its case",
  },
  'release_agency(text, uuid)': { calls: 'app', checks: "the context's person is a member" },
  'end_seat(text, uuid, bigint)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'stop_posts(text)': {
    calls: 'app',
    checks: "the context's person is a member; stops the parts of the case with it, known to them or not",
  },
  'open_part(uuid, uuid, text, uuid[])': {
    calls: 'app',
    checks:
      "the context's person is a member of the case and reads parts for the context's agency, by the table of standings; every agency named has a seat in the case, and the stream is new",
  },
  'release_from_parts(text, uuid)': {
    calls: 'app',
    checks: "the context's person is a member of the case; takes an agency out of its parts, known to them or not",
  },
  'case_of_part(text)': { calls: 'app', checks: 'the system; answers the id of a case' },
  'actor_wrote(text, bigint, boolean)': { calls: 'gate', checks: "answers about the context's own person" },
  'supersede_words(text, bigint)': {
    calls: 'app',
    checks: "the context's person is a member and said it",
  },
  'withdraw_words(text, bigint)': {
    calls: 'app',
    checks:
      "the context's person is a member, and said it or acts for the agency that has the first word there; only what was said in a message goes",
  },
  'time_of(text, bigint)': { calls: 'app', checks: "answers only when the context's person is a member" },
  'seen_by(text)': { calls: 'app', checks: "answers only when the context's person is a member; nobody by name" },
  'stream_members(text)': { calls: 'app', checks: "answers only when the context's person is a member" },
  'tail(text[], bigint[], integer)': {
    calls: 'app',
    checks:
      "nobody: a node reads once for all who follow; who may follow is asked with the reader's rights and again at every change of members",
  },
  'members_among(text, uuid[])': {
    calls: 'app',
    checks: 'nobody; answers which of the ids that it was given are members',
  },
  'hold_words(text, boolean)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'forget_words(text, bigint[])': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'streams_unfolded(integer)': { calls: 'app', checks: 'the system; answers names of streams' },
  'fold_stream(text, integer)': {
    calls: 'app',
    checks: 'the system; folds words where only searches look for them, and answers whether there are more',
  },
  'search(text[], text[], boolean, uuid, uuid, timestamp with time zone, timestamp with time zone, text, bigint, integer, uuid)':
    {
      calls: 'app',
      checks:
        "answers messages of streams of which the context's person is a member now, from where they read them; nothing is counted",
    },
  'door_people()': { calls: 'app', checks: 'nobody; answers nothing in a real installation' },
  'open_door_session(uuid, bytea)': { calls: 'app', checks: 'nobody; does nothing in a real installation' },
  'found_task_force(jsonb)': { calls: 'app', checks: 'the system' },
  'is_empty()': { calls: 'app', checks: 'nobody; answers whether there is any table' },
  'register_reaction(text, boolean)': { calls: 'app', checks: 'the system' },
  'streams_behind(text[], text[], integer)': { calls: 'app', checks: 'the system; answers names of streams' },
  'take_progress(text, text)': { calls: 'app', checks: "the system; locks a reaction's place and answers its number" },
  'next_for_reaction(text, bigint, text[])': {
    calls: 'app',
    checks: 'the system; answers an event of ids and codes, never words',
  },
  'note_progress(text, text, bigint)': { calls: 'app', checks: "the system; moves a reaction's place forward" },
  'note_failure(text, text, bigint, text)': {
    calls: 'app',
    checks: 'the system; counts, and sets an event aside for one reaction',
  },
  'parked_events()': { calls: 'app', checks: 'nobody; answers a number' },
  'list_parked_events()': { calls: 'owner', checks: 'nobody: only the owner may call it' },
  'people_touched(text, bigint)': { calls: 'app', checks: 'the system; answers ids of people' },
  ...FILES_GATE,
  ...MEETINGS_GATE,
  ...REFERRALS_GATE,
  ...PERSON_FILE_GATE,
  ...BOARD_GATE,
  ...IDENTITY_GATE,
  ...GLASS_GATE,
  ...REMINDERS_GATE,
  ...SHARES_GATE,
  ...WAYS_GATE,
  ...PEOPLE_GATE,
};

/** Functions that see no more than their caller, and who may call them apart from whom they belong to. */
const PLAIN: Record<string, string[]> = {
  'now()': ['app', 'gate'],
  'chain_link(bytea, text, bigint, timestamp with time zone, text, text, uuid, text, uuid, bytea, bigint)': [],
  'about_of(text, text)': [],
  'refuse_people()': [],
  'fold_words(text)': ['gate'],
  'spaced_words(text)': ['gate'],
  'sought(text[], text[], boolean)': [],
  'stages_by_kind()': [],
  'works_on_cases(text)': [],
  'reads_parts(text)': [],
  'reads_meetings(text)': [],
  // With the rights of whoever asks.
  'meeting_now(uuid, boolean)': ['app'],
  'take_up(text, uuid, text, text, bigint, integer)': ['app'],
  'takes_part_in_meetings(text)': [],
  'keeps_meetings(text)': [],
  'reads_for_seat(text, text)': [],
  'is_under_way_state(text)': [],
  'may_have_company(text)': [],
  'may_reach(text, text, text)': [],
  'share_state(text, timestamp with time zone, timestamp with time zone, boolean, boolean, boolean, timestamp with time zone)':
    [],
  'governs(text, uuid, uuid, text[])': [],
  'standings_for(uuid, uuid)': [],
  'access_link(bytea, baraza.access_log)': [],
  'refuse_rewriting()': [],
  'refuse_taken_id()': [],
};

interface FunctionRow {
  signature: string;
  definer: boolean;
  owner: string;
  settings: string[] | null;
  callers: string[];
  body: string;
  /** True when the body makes SQL out of text. */
  dynamic: boolean;
}

let database: TestDatabase;
let functions: FunctionRow[];

beforeAll(async () => {
  database = await makeDatabase();
  functions = await connected(database.superUrl, async (client) => {
    const { rows } = await client.query<FunctionRow>(
      `select p.proname || '(' || array_to_string(array(select format_type(t, null) from unnest(p.proargtypes) t), ', ') || ')' as signature,
              p.prosecdef as definer, pg_get_userbyid(p.proowner) as owner, p.proconfig as settings, btrim(p.prosrc, E' \\n') as body,
              p.prosrc ~* '\\mexecute\\M' as dynamic,
              array(select case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee) end
                      from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                     where a.privilege_type = 'EXECUTE' order by 1)::text[] as callers
         from pg_proc p where p.pronamespace = 'baraza'::regnamespace order by 1`,
    );
    return rows;
  });
});
afterAll(() => database.drop());

const names = (rows: readonly FunctionRow[]): string[] => rows.map(({ signature }) => signature).sort();

/** True when the first thing that a function does is to refuse people: by itself, or by taking up a link. */
function asksFirst(signature: string): boolean {
  const body = functions
    .find((row) => row.signature === signature)!
    .body.replace(/^\s*#variable_conflict use_column\s*/, '');
  const [declared, rest] = /^declare\b/.test(body) ? body.split(/\bbegin\b([^]*)/) : ['', body];
  if (/baraza\.use_link\(/.test(declared!)) return asksFirst('use_link(bytea, text)');
  return /^\s*(begin\s+)?(select|perform) baraza\.refuse_people\(\);/.test(rest!) && !/baraza\.\w+\(/.test(declared!);
}

describe('the functions of the gate', () => {
  it('are those that are written down here, with how each checks its actor', () => {
    expect(names(functions.filter(({ definer }) => definer))).toEqual(Object.keys(GATE).sort());
    for (const { checks } of Object.values(GATE)) expect(checks).not.toBe('');
  });

  it('belong to the gate', () => {
    expect(functions.filter(({ definer, owner }) => definer && owner !== 'gate')).toEqual([]);
  });

  it('may be called by those who are written down here, and by nobody else', () => {
    const callers = { app: ['app'], owner: [new URL(database.ownerUrl).username], gate: [] };
    const expected = {
      ...Object.fromEntries(Object.entries(GATE).map(([name, { calls }]) => [name, callers[calls]])),
      ...PLAIN,
    };
    const found = Object.fromEntries(
      functions.map(({ signature, owner, callers: all }) => [signature, all.filter((caller) => caller !== owner)]),
    );
    expect(found).toEqual(expected);
  });

  it('that are for the system ask that before anything else', () => {
    const forTheSystem = functions.filter(({ signature }) => /^the system/.test(GATE[signature]?.checks ?? ''));
    expect(names(forTheSystem.filter(({ signature }) => !asksFirst(signature)))).toEqual(['found_task_force(jsonb)']);
    expect(forTheSystem).toHaveLength(58);
  });

  it('that anybody at the table may be refused by ask that before they change anything', () => {
    const governing = functions.filter(({ signature }) => /administers|leads/.test(GATE[signature]?.checks ?? ''));
    expect(governing).toHaveLength(20);
    for (const { signature, body } of governing) {
      const [before, after] = body.split(/actor_governs|refuse_unless_governs|open_invitation\(p_id\)/);
      expect([signature, after === undefined]).toEqual([signature, false]);
      // What is asked for in the condition of a change is asked before it, too.
      if (!/exists \(select from baraza\.$/.test(before!))
        expect([signature, /\b(insert|delete|update)\b/.test(before!)]).toEqual([signature, false]);
    }
  });

  it('find names in one place only, whatever their caller set', () => {
    expect(
      functions
        .filter(({ settings }) => !settings?.includes('search_path=pg_catalog, pg_temp'))
        .map(({ signature }) => signature),
    ).toEqual([]);
  });

  it('make no SQL out of text', () => {
    expect(names(functions.filter(({ dynamic }) => dynamic))).toEqual([]);
  });
});
