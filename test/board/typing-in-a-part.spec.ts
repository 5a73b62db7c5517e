import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { caseStream, partStream } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { RawSocket } from '../support/raw.js';
import { agencyId } from '../support/table.js';

const board = useBoard();

describe('somebody who types in a part', () => {
  it('is seen by who reads that part, and by nobody else: no frame tells the others of it', async () => {
    const [ana, ben, bea, carla] = [
      await board.sits('ana'),
      await board.sits('ben'),
      await board.sits('bea'),
      await board.sits('carla'),
    ];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    const partId = randomUUID();
    const part = partStream(partId);
    const begun = { partId, part: 'health', agencyIds: [agencyId('shelter')], words: 'Only among us.' };
    expect(await ana.http('POST', `/api/cases/${caseId}/parts`, begun)).toMatchObject({ status: 201 });

    // Of the shelter, too, and a volunteer; and an agency that is not in the part.
    const without = [];
    for (const { cookieHeader } of [bea, carla]) {
      const socket = await new RawSocket(board.api.origin, cookieHeader).connected();
      await socket.asks('follow', JSON.stringify({ stream: caseStream(caseId) }));
      expect(await socket.told('follow', JSON.stringify({ stream: part }))).toMatchObject({
        error: { code: 'not_found' },
      });
      expect(await socket.told('presence', JSON.stringify({ stream: part, typing: true }))).toMatchObject({
        error: { code: 'not_found' },
      });
      without.push(socket);
    }
    const reader = await new RawSocket(board.api.origin, ana.cookieHeader).connected();
    const writer = await new RawSocket(board.api.origin, ben.cookieHeader).connected();
    for (const socket of [reader, writer])
      for (const stream of [caseStream(caseId), part]) await socket.asks('follow', JSON.stringify({ stream }));
    const before = without.map(({ frames }) => frames.length);
    const seenBy = (socket: RawSocket, typing: boolean): boolean =>
      socket.frames.some((frame) => {
        const [message, told] = JSON.parse(/^42(.*)$/s.exec(frame)?.[1] ?? '[]') as [string?, Record<string, unknown>?];
        return (
          message === 'presence' && told?.['stream'] === part && told['typing'] === typing && told['person'] === ben.id
        );
      });

    await writer.asks('presence', JSON.stringify({ stream: part, typing: true }));
    await until(() => seenBy(reader, true), 'Ana to see that Ben types', 10_000);
    await writer.asks('presence', JSON.stringify({ stream: part, typing: false }));
    await until(() => seenBy(reader, false), 'Ana to see that he has stopped', 10_000);
    // What comes after it on the same line has passed whatever came before.
    for (const [place, socket] of without.entries()) {
      await socket.asks('range', JSON.stringify({ stream: caseStream(caseId), after: 0 }));
      const since = socket.frames.slice(before[place]).join('\n');
      expect(since).not.toContain(partId);
      expect(since).not.toContain('"typing":true');
    }
    for (const socket of [...without, reader, writer]) socket.leaves();
  });
});
