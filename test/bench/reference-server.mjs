import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';

/**
 * The reference that Baraza is measured against: what a channel costs with bare hands, without any framework, sign-in,
 * permission, receipt or chain, and still durable: a message is committed before its sender is answered and before
 * anybody is shown it. One statement for each message moves the stream's counter and writes the event and the message;
 * each message goes to the room in a frame of its own.
 *
 * Without DATABASE_URL it is Socket.IO alone: a message goes to the room and is kept nowhere.
 *
 * `node reference-server.mjs`, with PORT in the environment. It ends when its standard input does.
 */
const CONNECTIONS = 16;
const ROOMS = 100;

const TABLES = `
  create table stream (id integer primary key, seq bigint not null default 0);
  create table event (
    stream_id integer not null, seq bigint not null, type text not null, actor integer not null,
    at timestamptz not null default now(), data jsonb not null, primary key (stream_id, seq));
  create table message (
    id bigint generated always as identity primary key, stream_id integer not null, seq bigint not null,
    author integer not null, at timestamptz not null default now(), words text not null);
  create index message_of_stream on message (stream_id, seq);
  insert into stream (id) select n from generate_series(1, ${ROOMS}) n;
`;

const POST = {
  name: 'post',
  text: `
    with counted as (update stream set seq = seq + 1 where id = $1 returning seq),
      recorded as (
        insert into event (stream_id, seq, type, actor, data)
        select $1, seq, 'posted', $2, jsonb_build_object('length', length($3)) from counted returning seq)
    insert into message (stream_id, seq, author, words) select $1, seq, $2, $3 from recorded returning id, seq, at`,
};

const { DATABASE_URL, PORT } = process.env;
const pool = DATABASE_URL ? new pg.Pool({ connectionString: DATABASE_URL, max: CONNECTIONS }) : null;
await pool?.query(TABLES);
const keep = pool ? keepInDatabase : keepNothing;

const server = createServer(answerHttp);
const io = new Server(server, { serveClient: false, transports: ['websocket'] });

io.on('connection', (socket) => {
  const { room } = socket.handshake.auth;
  socket.join(roomName(room));
  socket.on('post', (message, answer) =>
    post(room, message.words).then(answer, (error) => answer({ error: error.message })),
  );
});

server.listen(Number(PORT), '127.0.0.1', () => console.log('the reference is open'));
process.stdin.on('end', () => process.exit(0)).resume();

async function post(room, words) {
  const { id, seq, at } = await keep(room, words);
  io.to(roomName(room)).emit('message', { id, room, seq, at, author: 1, words });
  return { id, seq };
}

async function keepInDatabase(room, words) {
  const { rows } = await pool.query({ ...POST, values: [room, 1, words] });
  return rows[0];
}

let lastKept = 0;
function keepNothing() {
  lastKept += 1;
  return { id: String(lastKept), seq: String(lastKept), at: new Date() };
}

async function answerHttp(request, response) {
  const room = /^\/rooms\/(\d+)\/messages$/.exec(request.url)?.[1];
  if (request.method !== 'POST' || !room) return void response.writeHead(404).end();
  try {
    const parts = [];
    for await (const part of request) parts.push(part);
    const answer = await post(Number(room), JSON.parse(Buffer.concat(parts).toString()).words);
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  } catch (error) {
    response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ error: error.message }));
  }
}

function roomName(room) {
  return `room/${room}`;
}
