import 'reflect-metadata';
import { v7 } from 'uuid';
import { chooseDemonstrationPerson, createHttp } from '#libs/client';
import { SEATS } from './bench-table.mjs';
import { openHttpDoor } from './http-door.mjs';
import { openSocketIo } from './socket-io-client.mjs';

/** How often a member says how far it has come, as the browser does. */
const ACK_MS = 1000;

/**
 * A new case with so many members, each a person of their own with one socket; the first of them is who posts. Where there
 * are more members than people at the table, each of those holds several sockets. The
 * agencies of those members are at the case, with all of their people.
 *
 * The case is made by the product's own client. What is measured goes over bare sockets and requests: a client that parses,
 * folds and keeps what two hundred members are told would be most of what was measured.
 * @param {{port: number}} server
 * @param {(member: number, buffer: Buffer, start: number, end: number) => void} received
 */
export async function openBarazaCase(server, members, received) {
  const ask = openHttpDoor(server.port);
  const origin = `http://127.0.0.1:${server.port}`;
  const seats = SEATS.slice(0, members);
  const signedIn = [];
  for (const { personId } of seats) signedIn.push(await chooseDemonstrationPerson(origin, personId));
  const cookies = Array.from({ length: members }, (_, member) => signedIn[member % signedIn.length]);
  const http = createHttp({ origin, cookie: cookies[0] });
  const { caseId } = (await http('POST', '/api/cases', { handle: 'Nikos' }, v7())).result;
  for (const agencyId of new Set(seats.map((seat) => seat.agencyId))) {
    if (agencyId !== seats[0].agencyId) await http('POST', `/api/cases/${caseId}/agencies`, { agencyId }, v7());
  }
  const stream = `case/${caseId}`;
  const sockets = [];
  for (const [member, cookie] of cookies.entries()) {
    sockets.push(
      await followStream(server.port, { cookie, origin }, stream, (buffer, start, end) =>
        received(member, buffer, start, end),
      ),
    );
  }
  return {
    caseId,
    stream,
    doors: {
      socket: async (words) =>
        refuseError(await sockets[0].ask('command', { id: v7(), name: 'message.post', input: { caseId, words } })),
      http: async (words) =>
        done(
          await ask(
            'POST',
            `/api/cases/${caseId}/messages`,
            { words },
            { cookie: cookies[0], origin, 'idempotency-key': v7() },
          ),
        ),
    },
    close: () => sockets.forEach((socket) => socket.close()),
  };
}

/** A member's socket: follows a stream, hands on what arrives, and says once a second what it has. */
export async function followStream(port, headers, stream, onEvent) {
  let last = null;
  const socket = await openSocketIo({
    port,
    headers,
    onEvent: (buffer, start, end) => {
      // Kept apart: the buffer holds something else when it is read.
      if (isOfEvents(buffer, start)) last = Buffer.from(buffer.subarray(start, end));
      onEvent(buffer, start, end);
    },
  });
  refuseError(await socket.ask('follow', { stream }));
  const timer = setInterval(() => {
    if (last) socket.tell('ack', { stream, seq: lastSeq(last.toString('latin1')) });
    last = null;
  }, ACK_MS);
  timer.unref();
  return {
    ...socket,
    close: () => {
      clearInterval(timer);
      socket.close();
    },
  };
}

const EVENTS = '["events"';
const isOfEvents = (buffer, start) => buffer.latin1Slice(start, start + EVENTS.length) === EVENTS;

/** The number of the last event in a frame of events. */
const lastSeq = (frame) => Number(/"seq":(\d+)/.exec(frame.slice(frame.lastIndexOf('"seq":')))[1]);

function done({ status, body }) {
  if (status >= 300) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`);
  return body;
}

function refuseError(answer) {
  if (answer.error) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer;
}
