import type { WaysView, WayTest } from '#libs/domain';
import { Agreement, haveAddresses, inDays, noticesOf } from './actions.js';
import { until } from './api-process.js';
import type { Board } from './board.js';
import type { Person } from './person.js';
import { agencyId } from './table.js';

/** How people of a board are told: of a call that is to be made, and what became of each notice. */
export function useTold(board: Board) {
  let addressed = false;
  return {
    /** Ben of the shelter is to call the clinic. Bea is on duty there, and Ana leads the case. */
    async aCall(channels?: string[]): Promise<{ ana: Person; ben: Person; action: Agreement }> {
      const [ana, ben, bea] = [await board.sits('ana'), await board.sits('ben'), await board.sits('bea')];
      if (!addressed) {
        await haveAddresses(board, ana, ben, bea);
        await board.looks(`update baraza.standing set standing = 'worker' where person_id = $1`, [bea.id]);
        await board.looks(
          `insert into baraza.standing (task_force_id, agency_id, person_id, standing)
            select task_force_id, agency_id, person_id, 'duty_contact' from baraza.standing where person_id = $1`,
          [bea.id],
        );
      }
      addressed = true;
      const action = new Agreement({ caseId: await board.caseOf(ana, 'shelter') });
      const agreed = { agencyId: agencyId('shelter'), personId: ben.id, due: inDays(21) };
      await action.isAgreedBy(ana, { words: 'Call Nikos’ clinic', ...agreed });
      const sets = 'update baraza.rung set channels = $2 where subject_id = $1';
      if (channels) await board.looks(sets, [action.id, channels]);
      return { ana, ben, action };
    },

    /** Waits until there are these notices, each as it ended. */
    ends: (action: Agreement, ...notices: string[]): Promise<void> =>
      until(
        async () => {
          const said = await noticesOf(board, action);
          return notices.every((notice) => said.includes(notice));
        },
        notices.join(', '),
        15_000,
      ).catch(async (error: unknown) => {
        throw new Error(`${String(error)}; there is ${(await noticesOf(board, action)).join(', ')}`);
      }),

    /** What waits to be tried again is due now. */
    triesAgain: ({ id }: Agreement): Promise<unknown> =>
      board.looks(
        `update baraza.notice set due_at = baraza.now() where subject_id = $1 and state = 'waiting' and lease is null`,
        [id],
      ),

    /** Waits until a notice was tried and waits, for this reason. */
    waitsAgain: ({ id }: Agreement, reason: string): Promise<void> =>
      until(
        async () =>
          (
            await board.looks(
              `select from baraza.notice where subject_id = $1 and state = 'waiting' and lease is null and reason = $2`,
              [id, reason],
            )
          ).length > 0,
        `a notice to wait: ${reason}`,
        15_000,
      ),

    /** How long what waits has still to wait, in whole minutes. */
    minutesToWait: async ({ id }: Agreement): Promise<number> =>
      Number(
        (
          await board.looks<{ minutes: number }>(
            `select round(extract(epoch from due_at - baraza.now()) / 60)::int as minutes from baraza.notice
              where subject_id = $1 and state = 'waiting' and tries > 0 and lease is null`,
            [id],
          )
        )[0]?.minutes,
      ),

    tries: (person: Person, channel: string, agency?: string) =>
      person.http<WayTest>('POST', '/api/account/ways/tries', { channel, ...(agency ? { agencyId: agency } : {}) }),

    waysOf: async (person: Person): Promise<WaysView> => (await person.http<WaysView>('GET', '/api/account/ways')).body,
  };
}
