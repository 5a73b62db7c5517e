import { openFrameSocket } from './frame-socket.mjs';

const PATH = '/socket.io/?EIO=4&transport=websocket';
/** Characters that a packet begins with: the transport's kind, and for messages the kind of Socket.IO's packet. */
const [ZERO, TWO, THREE, FOUR] = [0x30, 0x32, 0x33, 0x34];
const BRACKET = 0x5b;

/**
 * A Socket.IO client, websocket only, that does no more than a measurement needs.
 * @param {{port: number, headers?: Record<string, string>, auth?: object,
 *   onEvent: (buffer: Buffer, start: number, end: number) => void, onClose?: () => void}} options
 *   `onEvent` is given the JSON array `[name, ...]` as a place in a buffer
 * @returns {Promise<{tell: (name: string, payload: object) => void,
 *   ask: (name: string, payload: object) => Promise<any>, close: () => void}>} `ask` answers what the server acknowledged
 */
export async function openSocketIo({ port, headers, auth, onEvent, onClose }) {
  const asked = new Map();
  let nextId = 0;
  let send = () => {};
  let connected;
  let refused;
  const ready = new Promise((resolve, reject) => ([connected, refused] = [resolve, reject]));
  const waiting = [];

  const hear = (buffer, start, end) => {
    if (buffer[start] === TWO) return send('3');
    if (buffer[start] === ZERO) return send(`40${auth ? JSON.stringify(auth) : ''}`);
    if (buffer[start] !== FOUR) return;
    const kind = buffer[start + 1];
    if (kind === TWO) onEvent(buffer, start + 2, end);
    else if (kind === THREE) answered(buffer, start + 2, end);
    else if (kind === ZERO) connected();
    else if (kind === FOUR) refused(new Error(buffer.utf8Slice(start, end)));
  };
  const answered = (buffer, start, end) => {
    const bracket = buffer.indexOf(BRACKET, start);
    const id = Number(buffer.latin1Slice(start, bracket));
    const resolve = asked.get(id);
    asked.delete(id);
    resolve?.(JSON.parse(buffer.utf8Slice(bracket, end))[0]);
  };

  // The first packet can come in the same read as the upgrade, before there is something to answer with.
  const onFrame = (buffer, start, end) => {
    if (socket) hear(buffer, start, end);
    else waiting.push(Buffer.from(buffer.subarray(start, end)));
  };
  let socket;
  socket = await openFrameSocket({
    port,
    path: PATH,
    headers,
    onFrame,
    onClose: () => {
      refused(new Error('the connection ended'));
      onClose?.();
    },
  });
  send = socket.send;
  for (const packet of waiting) hear(packet, 0, packet.length);
  await ready;
  return {
    tell: (name, payload) => send(`42${JSON.stringify([name, payload])}`),
    ask: (name, payload) =>
      new Promise((resolve) => {
        const id = nextId++;
        asked.set(id, resolve);
        send(`42${id}${JSON.stringify([name, payload])}`);
      }),
    close: socket.close,
  };
}
