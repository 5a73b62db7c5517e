import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
/** A pong without a payload: final frame, masked with four zero bytes. */
const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

/**
 * A WebSocket client over a plain TCP connection, for measuring on the loopback: it costs the machine as little as it can,
 * because it shares its processors with the server that is measured. Frames are handed on as a place in the buffer that
 * they came in, without a copy; messages in several fragments are not understood (no server here sends any).
 * @param {{port: number, path: string, headers?: Record<string, string>,
 *   onFrame: (buffer: Buffer, start: number, end: number) => void, onClose?: () => void}} options
 * @returns {Promise<{send: (text: string) => void, close: () => void}>}
 */
export function openFrameSocket({ port, path, headers = {}, onFrame, onClose }) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    let open = false;
    let rest = null;
    const api = { send: (text) => void socket.write(textFrame(text)), close: () => socket.destroy() };
    socket.on('connect', () => socket.write(upgradeRequest(port, path, headers)));
    socket.on('error', (error) => {
      if (!open) reject(error);
    });
    socket.on('close', () => {
      if (open) onClose?.();
      else reject(new Error(`port ${port} closed the connection before it was open`));
    });
    socket.on('data', (chunk) => {
      let buffer = rest ? Buffer.concat([rest, chunk]) : chunk;
      if (!open) {
        const end = buffer.indexOf('\r\n\r\n');
        if (end < 0) return void (rest = buffer);
        const status = buffer.latin1Slice(0, buffer.indexOf('\r\n'));
        if (!status.includes(' 101 ')) {
          reject(new Error(`no WebSocket at port ${port}: ${buffer.latin1Slice(0, 400)}`));
          return void socket.destroy();
        }
        open = true;
        resolve(api);
        buffer = buffer.subarray(end + 4);
      }
      const read = readFrames(buffer, onFrame, socket);
      rest = read === buffer.length ? null : buffer.subarray(read);
    });
  });
}

/** Hands on every whole frame of the buffer and answers how many bytes they took. */
function readFrames(buffer, onFrame, socket) {
  let at = 0;
  while (buffer.length - at >= 2) {
    let length = buffer[at + 1] & 0x7f;
    let header = 2;
    if (length === 126) {
      if (buffer.length - at < 4) break;
      length = buffer.readUInt16BE(at + 2);
      header = 4;
    } else if (length === 127) {
      if (buffer.length - at < 10) break;
      length = Number(buffer.readBigUInt64BE(at + 2));
      header = 10;
    }
    const end = at + header + length;
    if (buffer.length < end) break;
    const kind = buffer[at] & 0x0f;
    if (kind === TEXT || kind === BINARY) onFrame(buffer, at + header, end);
    else if (kind === PING) socket.write(PONG);
    else if (kind === CLOSE) socket.destroy();
    at = end;
  }
  return at;
}

/** A text frame masked with zeros, which the protocol allows and which costs nothing to apply. */
function textFrame(text) {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + 4 + length);
  frame[0] = 0x80 | TEXT;
  frame[1] = 0x80 | (header === 2 ? length : header === 4 ? 126 : 127);
  if (header === 4) frame.writeUInt16BE(length, 2);
  if (header === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.writeUInt32BE(0, header);
  frame.utf8Write(text, header + 4);
  return frame;
}

function upgradeRequest(port, path, headers) {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
