import { SEATS } from '../bench/bench-table.mjs';

/** Who takes part: the agency that agrees to things, and the chair. The holder, the contact and the lead are of one agency. */
export const PEOPLE = {
  holder: SEATS[0],
  liaison: SEATS[1],
  lead: SEATS[2],
  chair: SEATS[199],
};

/** The address of somebody who takes part. */
export const addressOf = (name) => `${name}@example.org`;

/** Who they are by their id. */
export const nameOf = new Map(Object.entries(PEOPLE).map(([name, { personId }]) => [personId, name]));

/** SQL of a superuser: standings and addresses. */
export const seating = () =>
  Object.entries(PEOPLE)
    .map(([name, { personId, agencyId }]) => {
      const account = personId.replace('0198', '0197');
      const stands =
        name === 'holder'
          ? ''
          : `insert into baraza.standing (task_force_id, agency_id, person_id, standing)
          select task_force_id, '${agencyId}', '${personId}', '${name}' from baraza.agency where id = '${agencyId}';`;
      return `${stands}
        insert into baraza.account (id, address, made_at) values ('${account}', '${addressOf(name)}', baraza.now());
        update baraza.person set account_id = '${account}' where id = '${personId}';`;
    })
    .join('\n');
