import { openHttpDoor } from './http-door.mjs';
import { openSocketIo } from './socket-io-client.mjs';

let lastRoom = 0;

/**
 * A new room of the reference with so many members; the first of them is who posts.
 * @param {{port: number}} server
 * @param {(member: number, buffer: Buffer, start: number, end: number) => void} received
 */
export async function openReferenceRoom(server, members, received) {
  const room = ++lastRoom;
  const sockets = [];
  for (let member = 0; member < members; member++) {
    const onEvent = (buffer, start, end) => received(member, buffer, start, end);
    sockets.push(await openSocketIo({ port: server.port, auth: { room }, onEvent }));
  }
  const ask = openHttpDoor(server.port);
  return {
    doors: {
      socket: async (words) => refuseError(await sockets[0].ask('post', { words })),
      http: async (words) => refuseError((await ask('POST', `/rooms/${room}/messages`, { words })).body),
    },
    close: () => sockets.forEach((socket) => socket.close()),
  };
}

function refuseError(answer) {
  if (answer.error) throw new Error(answer.error);
  return answer;
}
