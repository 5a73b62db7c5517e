import 'reflect-metadata';
import { v7 } from 'uuid';
import { chooseDemonstrationPerson, createHttp } from '#libs/client';
import { followStream } from './baraza-case.mjs';
import { SEATS } from './bench-table.mjs';

const ITEMS = 30;
const EVENTS = '["events"';

/**
 * A meeting that is being held, with so many people who have come, each with a socket that follows it; the first of them leads it.
 * @param {{port: number}} server
 * @param {(member: number) => void} arrived called for each frame of events
 * @returns {Promise<{act: () => Promise<void>, join: () => Promise<string>, close: () => void}>} `act` is one verb of the chair;
 *   `join` is everything that whoever comes late asks for, as text
 */
export async function openMeetingRoom(server, members, arrived) {
  const origin = `http://127.0.0.1:${server.port}`;
  const cookies = [];
  for (const { personId } of SEATS.slice(0, members)) cookies.push(await chooseDemonstrationPerson(origin, personId));
  const ask = cookies.map((cookie) => createHttp({ origin, cookie }));
  const does = (member, path, input) => ask[member]('POST', path, input, v7());
  const meetingId = await gather(does);
  const sockets = [];
  for (const [member, cookie] of cookies.entries()) {
    const onEvent = (buffer, start) => {
      if (buffer.latin1Slice(start, start + EVENTS.length) === EVENTS) arrived(member);
    };
    sockets.push(await followStream(server.port, { cookie, origin }, `meeting/${meetingId}`, onEvent));
  }
  for (const member of cookies.keys()) await does(member, `/api/meetings/${meetingId}/roll/come`, { mode: 'room' });
  await does(0, `/api/meetings/${meetingId}/item/next`, { term: 1 });
  const view = (await ask[0]('GET', `/api/meetings/${meetingId}`)).view;
  const expected = view.meeting.currentItemId;
  return {
    act: async () => {
      const input = { meetingId, term: 1, expected, minutes: 1 };
      const answer = await sockets[0].ask('command', { id: v7(), name: 'item.extend', input });
      if (answer.error) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
    },
    join: async () => JSON.stringify(await ask[members - 1]('GET', `/api/meetings/${meetingId}`)),
    close: () => sockets.forEach((socket) => socket.close()),
  };
}

/** A series with a meeting to which people were called, and which is open. */
async function gather(does) {
  const [seriesId, asked] = [v7(), v7()];
  const plan = {
    rule: { every: 'week', interval: 1, weekdays: [2], closedDays: 'keep', starts: '2027-01-05' },
    time: '14:00',
    zone: 'Europe/Athens',
    minutes: 240,
    seatIds: [...new Set(SEATS.map(({ agencyId }) => agencyId))],
    quorum: {},
    code: 'TF',
    template: [],
    proposeDays: 0,
    callDays: 5,
  };
  await does(0, '/api/series', { seriesId, name: 'Standing meeting', plan });
  const { result } = await does(0, `/api/series/${seriesId}/meetings`, { meetingId: asked, original: '2027-01-05' });
  const path = `/api/meetings/${result.meetingId}`;
  for (let item = 1; item <= ITEMS; item += 1) {
    const itemId = v7();
    const title = `Item ${item}: what becomes of the places for people who start treatment`;
    await does(0, `${path}/item/propose`, { itemId, kind: 'discussion', minutes: 10, title });
    await does(0, `${path}/item/schedule`, { itemId });
  }
  await does(0, `${path}/meeting/call`, {});
  await does(0, `${path}/meeting/open`, {});
  return result.meetingId;
}
