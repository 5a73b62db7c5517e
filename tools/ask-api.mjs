import { request as plainly } from 'node:http';
import { request as overTls } from 'node:https';
import { Trouble } from './trouble.mjs';

/**
 * Asks an api that this command itself runs. Its certificate is for the address that people type, which need not lead
 * here yet: it is not compared, since we know whom we ask.
 * @param {string} address such as http://127.0.0.1:4100
 * @param {string} path
 * @param {{body?: object, origin?: string}} [what] with a body it is a POST, as the browser sends it from a page of `origin`
 * @returns {Promise<{status: number, body: any}>} the body as JSON, undefined when it is none
 */
export function askApi(address, path, { body, origin } = {}) {
  const ask = address.startsWith('https:') ? overTls : plainly;
  const headers = body && { 'content-type': 'application/json', 'x-baraza': '1', origin };
  const options = { method: body ? 'POST' : 'GET', headers, rejectUnauthorized: false, timeout: 30_000 };
  return new Promise((resolve, reject) => {
    const asked = ask(`${address}${path}`, options, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (words) => (text += words));
      answer.on('error', reject).on('end', () => resolve({ status: answer.statusCode, body: parsed(text) }));
    });
    asked.on('error', reject).on('timeout', () => asked.destroy(new Error('no answer within 30 seconds')));
    asked.end(body && JSON.stringify(body));
  });
}

/**
 * Waits until an api that this command runs can serve.
 * @param {Promise<unknown>} exited settles when it has ended, which ends the waiting
 * @returns {Promise<boolean>} false when it ended before
 * @throws {Trouble} after two minutes
 */
export async function waitUntilServing(address, exited) {
  let over = false;
  exited.then(() => (over = true));
  for (const until = Date.now() + 120_000; Date.now() < until;) {
    if (over) return false;
    const answer = await askApi(address, '/health/ready').catch(() => undefined);
    if (answer?.status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Trouble(
    'The api started but was not ready within two minutes: this machine may be too busy; run the command again.',
  );
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
