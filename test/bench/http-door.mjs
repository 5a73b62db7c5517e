import { Agent, request } from 'node:http';

/**
 * Requests to one server of the loopback over connections that stay open.
 * @param {number} port
 * @returns {(method: string, path: string, body?: object, headers?: Record<string, string>) =>
 *   Promise<{status: number, headers: import('node:http').IncomingHttpHeaders, body: any}>}
 */
export function openHttpDoor(port) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const sent =
        text === undefined
          ? headers
          : {
              ...headers,
              'x-baraza': '1',
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            };
      const asked = request({ host: '127.0.0.1', port, agent, method, path, headers: sent }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const answer = Buffer.concat(parts).toString();
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: answer ? JSON.parse(answer) : undefined,
          });
        });
      });
      asked.on('error', reject);
      asked.end(text);
    });
}
