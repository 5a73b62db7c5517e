import { v7 } from 'uuid';
import type { Standing } from '#libs/domain';
import { ended, endedLive } from './at-the-door.js';
import type { Board } from './board.js';
import type { Person } from './person.js';
import { agencyId, type AgencyName, CAST, type CastName, personId } from './table.js';

/** One act, as each of the two doors takes it. */
export interface Act {
  method: string;
  path: string;
  body?: object;
  command: string;
  input: object;
}

/** Invites somebody new. */
export const invite = (agency: string, standings: Standing[], invitationId = v7()): Act => {
  const body = { invitationId, agencyId: agency, address: `${invitationId}@example.org`, name: 'Somebody', standings };
  return { method: 'POST', path: '/api/invitations', body, command: 'person.invite', input: body };
};

/** Gives somebody these standings for an agency. */
export const becomes = (person: string, agency: string, standings: Standing[]): Act => ({
  method: 'PUT',
  path: `/api/people/${person}/standings`,
  body: { agencyId: agency, standings },
  command: 'standing.change',
  input: { personId: person, agencyId: agency, standings },
});

/** Does something to a person at the table. */
export const toPerson = (act: 'disable' | 'enable' | 'end-sessions', person: string): Act => ({
  method: 'POST',
  path: `/api/people/${person}/${act}`,
  command: `person.${act}`,
  input: { personId: person },
});

/** Calls an agency something else. */
export const calls = (agency: string): Act => {
  const body = { name: 'Taken', shortName: 'Taken', letters: 'TA', sector: 'health' };
  const input = { ...body, agencyId: agency };
  return { method: 'PATCH', path: `/api/agencies/${agency}`, body, command: 'agency.change', input };
};

/** Connects a sign-in of its own to an agency. */
export const signsOnAt = (agency: string): Act => {
  const body = { label: 'Ours', issuer: 'https://login.example.org', clientId: 'x', clientSecret: 'y' };
  const input = { ...body, agencyId: agency };
  return { method: 'PUT', path: `/api/agencies/${agency}/single-sign-on`, body, command: 'single-sign-on.set', input };
};

/** Gives an act at both doors, over HTTP first; how each ended. */
export async function atBothDoors(person: Person, { method, path, body, command, input }: Act): Promise<string[]> {
  await person.live.connected();
  const first = ended(await person.http(method, path, body));
  return [first, endedLive(await person.live.command(v7(), command, input))];
}

/** What must not have changed: who sits at the tables as what, what they are called, who is invited, who is signed in. */
export const tablesOf = (board: Board): Promise<unknown[]> =>
  board.looks(
    `select (select jsonb_agg(s order by s.person_id, s.agency_id, s.standing) from baraza.standing s) as standings,
            (select jsonb_agg(to_jsonb(t) order by t.id) from baraza.task_force t) as tables,
            (select jsonb_agg(to_jsonb(a) order by a.id) from baraza.agency a) as agencies,
            (select jsonb_agg(to_jsonb(p) order by p.id) from baraza.person p) as people,
            (select jsonb_agg(to_jsonb(i) order by i.id) from baraza.invitation i) as invitations,
            (select jsonb_agg(to_jsonb(o)) from baraza.single_sign_on o) as providers,
            (select count(*)::int from baraza.session s where s.ended_at is not null) as ended`,
  );

/** Makes somebody who looks after data in their agency, beside what they are. */
export async function looksAfterData(board: Board, name: CastName): Promise<Person> {
  const admin = await board.sits('admin');
  const standings = [...CAST[name][1], 'privacy_lead'] as Standing[];
  const act = becomes(personId(name), agencyId(CAST[name][0] as AgencyName), standings);
  const answer = ended(await admin.http(act.method, act.path, act.body));
  if (answer !== 'done') throw new Error(`${name} was not made who looks after data: ${answer}`);
  return board.sits(name);
}
