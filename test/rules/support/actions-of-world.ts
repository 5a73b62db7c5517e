import type { StreamName } from '#libs/domain';
import { agencyId, personId } from '../../support/table.js';
import { hashOf } from './accounts.js';
import { contextOf, idOf } from './actors.js';
import { connected } from './connection.js';

/** The id of an action of a world. */
export const actionOf = (name: 'early' | 'late' | 'elsewhere'): string => idOf(`action ${name}`);
export const noticeOf = (name: 'to ana' | 'to dino'): string => idOf(`notice ${name}`);
export const LEASE = idOf('lease of a notice');

/**
 * Actions in a world: two in the first case, of which Ben reads the later one only, since he came between them; and one at the
 * other table. The later one and that one have a reminder of one rung, which is due. Of the later one Ana is to be told by mail,
 * which a worker has begun and which has a link to answer by; and Dino, who does not read it, was told.
 */
export async function leaveActions(superUrl: string, stream: StreamName, otherStream: StreamName): Promise<void> {
  const actions = [
    ['early', 'ana', stream, 2, 'health'],
    ['late', 'ana', stream, 6, 'shelter'],
    ['elsewhere', 'stranger', otherStream, 2, 'elsewhere'],
  ] as const;
  await connected(superUrl, async (client) => {
    for (const [name, who, of, seq, agency] of actions) {
      const { taskForce, agency: asks } = contextOf(who);
      await client.query(
        `insert into baraza.action (id, task_force_id, stream_id, title_seq, history, status, priority, owner_agency_id, asked_by_id,
           due_date, due_zone, due_at)
         values ($1, $2, $3, $4, array[$4::bigint], 'assigned', 'normal', $5, $6, '2027-03-05', 'UTC', '2027-03-06')`,
        [actionOf(name), taskForce, of, seq, agencyId(agency), asks],
      );
      if (name === 'early') continue;
      await client.query(
        `insert into baraza.reminder (subject_id, kind, task_force_id, stream_id, revision, runs, agency_id, priority, due_date,
           due_zone, ladder) values ($1, 'action', $2, $3, 1, true, $4, 'normal', '2027-03-05', 'UTC', '{"obsoleteAfterHours": 720}')`,
        [actionOf(name), taskForce, of, agencyId(agency)],
      );
      await client.query(
        `insert into baraza.rung (subject_id, revision, number, fire_at, audience, channels)
         values ($1, 1, 1, '2020-01-01', '{owner,chair}', '{app}')`,
        [actionOf(name)],
      );
    }
    const notices = [
      ['to ana', 'ana', 'mail', 'waiting', LEASE],
      ['to dino', 'dino', 'app', 'sent', null],
    ] as const;
    for (const [name, who, channel, state, lease] of notices)
      await client.query(
        `insert into baraza.notice (id, task_force_id, subject_id, revision, number, person_id, agency_id, audience, channel, state,
           made_at, due_at, settled_at, lease, tries)
         values ($1, $2, $3, 1, 1, $4, $5, 'owner', $6, $7::text, baraza.now(), '2020-01-01',
           case $7::text when 'sent' then baraza.now() end, $8, 1)`,
        [
          noticeOf(name),
          contextOf(who).taskForce,
          actionOf('late'),
          personId(who),
          contextOf(who).agency,
          channel,
          state,
          lease,
        ],
      );
    await client.query('insert into baraza.notice_try (notice_id, number, begun_at) values ($1, 1, baraza.now())', [
      noticeOf('to ana'),
    ]);
    await client.query(
      `insert into baraza.answer_link (id, task_force_id, person_id, agency_id, subject_id, revision, hash, made_at, expires_at)
       values ($1, $2, $3, $4, $5, 1, $6, baraza.now(), baraza.now() + interval '14 days')`,
      [
        noticeOf('to ana'),
        contextOf('ana').taskForce,
        personId('ana'),
        contextOf('ana').agency,
        actionOf('late'),
        hashOf('answer of ana'),
      ],
    );
  });
}
