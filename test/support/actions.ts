import { v7 } from 'uuid';
import type { CommandAnswer, Promised, RefusalAnswer } from '#libs/domain';
import type { Board } from './board.js';
import type { Person } from './person.js';

/** What somebody agrees on, where it differs from the usual. */
export interface Agreed {
  words?: string;
  agencyId?: string;
  personId?: string;
  due?: Promised;
  priority?: string;
}

/** An action in a case or in a part, as stories act on it. */
export class Agreement {
  readonly id = v7();

  constructor(private readonly place: { caseId: string } | { partId: string }) {}

  private get path(): string {
    return 'caseId' in this.place
      ? `/api/cases/${this.place.caseId}/actions`
      : `/api/parts/${this.place.partId}/actions`;
  }

  /** Agrees on it, or only proposes it; the usual is a call that the own agency makes, by the end of next week. */
  async isAgreedBy(person: Person, agreed: Agreed = {}, proposed = false): Promise<CommandAnswer | RefusalAnswer> {
    const { words = 'Call the clinic', agencyId = person.agencyId, due = inDays(7), ...more } = agreed;
    const body = { actionId: this.id, words, agencyId, due, ...more };
    return (
      await person.http<CommandAnswer>('POST', proposed ? this.path.replace(/actions$/, 'proposals') : this.path, body)
    ).body;
  }

  /** Takes a step with it. */
  async does(person: Person, verb: string, body: object = {}): Promise<CommandAnswer | RefusalAnswer> {
    return (await person.http<CommandAnswer>('POST', `${this.path}/${this.id}/${verb}`, body)).body;
  }
}

/** So many days from today, at four in Athens. */
export const inDays = (days: number): Promised => ({
  date: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  time: '16:00',
  zone: 'Europe/Athens',
});

/** Gives people of the cast an address to which letters go: `<name>@example.org`. */
export async function haveAddresses(board: Board, ...people: Person[]): Promise<void> {
  for (const { id, key } of people) {
    const account = v7();
    await board.looks('insert into baraza.account (id, address, made_at) values ($1, $2, baraza.now())', [
      account,
      `${key}@example.org`,
    ]);
    await board.looks('update baraza.person set account_id = $2 where id = $1', [id, account]);
    // Never in quiet hours, whenever the story is told.
    await board.looks(
      `insert into baraza.quiet_hours (person_id, task_force_id, quiet_from, quiet_to, free_days)
        select id, task_force_id, '00:00', '00:00', false from baraza.person where id = $1 on conflict do nothing`,
      [id],
    );
  }
}

/** Makes the step `number` of an action's reminder, and all below it, due now. The clock stays: other work goes on as it is. */
export const becomesDue = (board: Board, { id }: Agreement, number = 1): Promise<unknown[]> =>
  board.looks(
    `update baraza.rung set fire_at = baraza.now() - interval '1 second' * (20 - number)
      where subject_id = $1 and state = 'planned' and number <= $2`,
    [id, number],
  );

/** What became of each notice of an action: `1 ana mail sent`. */
export async function noticesOf(board: Board, { id }: Pick<Agreement, 'id'>): Promise<string[]> {
  const rows = await board.looks<{ said: string }>(
    `select concat_ws(' ', n.number, p.name, 'for ' || f.name, n.channel, n.state, n.reason) as said
       from baraza.notice n join baraza.person p on p.id = n.person_id left join baraza.person f on f.id = n.for_id where n.subject_id = $1
      order by n.number, p.name, n.channel`,
    [id],
  );
  return rows.map(({ said }) => said);
}

/** What became of each step of an action's reminder, as it was planned last: `1 fired`. */
export async function stepsOf(board: Board, { id }: Agreement): Promise<string[]> {
  const rows = await board.looks<{ said: string }>(
    `select concat_ws(' ', g.number, g.state, g.reason) as said from baraza.rung g
       join baraza.reminder r on r.subject_id = g.subject_id and r.revision = g.revision
      where g.subject_id = $1 order by g.number`,
    [id],
  );
  return rows.map(({ said }) => said);
}
