import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import {
  type Actor,
  allows,
  type CommandName,
  POLICY,
  type Relation,
  relationsToAgency,
  type Standing,
  STANDINGS,
} from '#libs/domain';
import { MEETING_COMMANDS } from '#libs/meetings';
import { type AgencyName, agencyId, personId } from '../../support/table.js';
import { makeDatabase, type TestDatabase } from '../../support/test-server.js';
import { FOUNDED } from '../../support/founded.js';
import { contextOf } from '../support/actors.js';
import { connected, speakAs, undone } from '../support/connection.js';

/** Commands that the database decides by `actor_governs`: about an agency and roles in it, or about the table. */
const ABOUT_AN_AGENCY = (Object.keys(POLICY) as CommandName[]).filter(
  (name) => whens(name).includes('own_agency') && !whens(name).includes('self'),
);
const ABOUT_THE_TABLE: CommandName[] = [
  'task-force.change',
  'agency.add',
  'calendar.set',
  'ladder.set',
  'ladder.reset',
  'person.disable',
  'person.enable',
  'person.end-sessions',
  'task-force.end-sessions',
];

function whens(command: CommandName): Relation[] {
  return (POLICY[command] as readonly { when: Relation }[]).map(({ when }) => when);
}

/** What somebody may be given: nothing, each role alone, and each beside one of an agency and one of the table. */
const GIVEN: Standing[][] = [
  [],
  ...STANDINGS.map((standing) => [standing]),
  ...STANDINGS.map((standing): Standing[] => ['worker', standing]),
  ...STANDINGS.map((standing): Standing[] => [standing, 'observer']),
];
/** Ben's own agency, another one of the table, and one of another table. */
const AGENCIES: AgencyName[] = ['shelter', 'health', 'elsewhere'];

interface Case {
  agency: AgencyName | null;
  given: Standing[];
}
const CASES: Case[] = [
  ...AGENCIES.flatMap((agency) => GIVEN.map((given) => ({ agency, given }))),
  { agency: null, given: ['chair'] },
];

let database: TestDatabase;
beforeAll(async () => {
  database = await makeDatabase({ of: FOUNDED });
});
afterAll(() => database.drop());

/** What Ben may, as the database sees him, when he holds exactly these standings. */
const inTheDatabase = (
  holds: readonly Standing[],
  more = '',
  asks = 'baraza.actor_governs($1, $2)',
): Promise<boolean[]> =>
  connected(database.superUrl, (client) =>
    undone(client, async () => {
      await client.query('delete from baraza.standing where person_id = $1', [personId('ben')]);
      for (const standing of holds)
        await client.query('insert into baraza.standing values ($1, $2, $3, $4)', [
          contextOf('ben').taskForce,
          agencyId('shelter'),
          personId('ben'),
          standing,
        ]);
      if (more) await client.query(more);
      await speakAs(client, contextOf('ben'));
      return answers(client, asks);
    }),
  );

async function answers(client: pg.Client, asks: string): Promise<boolean[]> {
  const found: boolean[] = [];
  for (const { agency, given } of CASES) {
    const { rows } = await client.query<{ may: boolean }>(`select ${asks} as may`, [agency && agencyId(agency), given]);
    found.push(rows[0]!.may);
  }
  return found;
}

/** The same by the policy. What is of another table is not seen, and so nothing of it is asked. */
function inTheDomain(holds: readonly Standing[], { agency, given }: Case): boolean[] {
  const actor: Pick<Actor, 'agencyId' | 'standings'> = { agencyId: agencyId('shelter'), standings: holds };
  if (agency === 'elsewhere') return [false];
  if (agency === null) return ABOUT_THE_TABLE.map((command) => allows(command, actor, ['table']));
  const relations = relationsToAgency(actor, agencyId(agency), given);
  return ABOUT_AN_AGENCY.map((command) => allows(command, actor, relations));
}

describe('who decides about the table and its agencies', () => {
  it('is asked of every command that is no case’s, no agreement’s, no referral’s, no emergency’s, no tally’s, no card’s, no meeting’s and no account’s', () => {
    const ofMeetings = new Set<string>(MEETING_COMMANDS.map(({ name }) => name));
    const others = (Object.keys(POLICY) as CommandName[]).filter(
      (name) =>
        !whens(name).some((when) => ['in_case', 'leads_case', 'own_message', 'self'].includes(when)) &&
        !['case.open', 'tally.add', 'card.show', 'identity.erase'].includes(name) &&
        !ofMeetings.has(name) &&
        !name.startsWith('action.') &&
        !name.startsWith('share.') &&
        !name.startsWith('referral.') &&
        !name.startsWith('glass.'),
    );
    expect([...ABOUT_THE_TABLE, ...ABOUT_AN_AGENCY].sort()).toEqual(others.sort());
  });

  it.each([
    [],
    ...STANDINGS.map((standing) => [standing]),
    ['lead', 'worker'],
    ['observer', 'administrator'],
  ] as unknown as Standing[][][])(
    'is the same to the database and to the domain for whoever is %p',
    async (...holds) => {
      const standings = holds.flat();
      const found = await inTheDatabase(standings);
      const differing = CASES.flatMap((one, place) =>
        inTheDomain(standings, one).some((may) => may !== found[place]) ? [{ ...one, database: found[place] }] : [],
      );
      expect(differing).toEqual([]);
    },
  );

  it('is the same for whoever once invited, when the invitation is accepted', async () => {
    const own = CASES.filter(({ agency }) => agency !== null && agency !== 'elsewhere');
    for (const standing of STANDINGS) {
      const found = await inTheDatabase([standing], '', `baraza.may_invite('${personId('ben')}', $1, $2)`);
      const differing = own.filter((one) => inTheDomain([standing], one)[0] !== found[CASES.indexOf(one)]);
      expect([standing, differing]).toEqual([standing, []]);
    }
  });

  it('is nobody who was shut out, and nobody by what they are for another agency', async () => {
    const shutOut = `update baraza.person set disabled_at = baraza.now() where id = '${personId('ben')}'`;
    const forAnother = `update baraza.standing set agency_id = '${agencyId('legal')}' where person_id = '${personId('ben')}'`;
    for (const more of [shutOut, forAnother])
      expect(await inTheDatabase(['administrator', 'lead'], more)).toEqual(CASES.map(() => false));
  });
});
