import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { postOutward, problemOfTarget, waitAskedFor } from './outward.js';

const said = { headers: {}, body: 'something' };

it('refuses what is not encrypted, and addresses of numbers that lead inside', async () => {
  expect(problemOfTarget('http://example.org/x', false)).toBe('not_https');
  for (const host of ['127.0.0.1', '[::1]', '169.254.169.254', '10.0.0.1', '2130706433', '0x7f.1', '[::ffff:7f00:1]'])
    expect([host, await postOutward(`https://${host}/`, { ...said, privateToo: false })]).toEqual([
      host,
      { refused: 'private_target' },
    ]);
});

it('refuses a name that leads inside, once it is known where it leads', async () => {
  expect(problemOfTarget('https://localhost/x', false)).toBe(null);
  expect(await postOutward('https://localhost:9/x', { ...said, privateToo: false })).toEqual({
    refused: 'private_target',
  });
});

it('says what was answered, and never goes where it is sent on to', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/silent') return;
    response.writeHead(request.url === '/on' ? 307 : 204, { location: '/elsewhere' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const inside = { ...said, privateToo: true };
  expect(await postOutward(`${at}/here`, inside)).toEqual({ status: 204 });
  expect(await postOutward(`${at}/on`, inside)).toEqual({ status: 307 });
  expect(await postOutward(`${at}/silent`, inside, 200)).toEqual({ retry: 'no_answer' });
  expect(asked).toEqual(['/here', '/on', '/silent']);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(await postOutward(`${at}/here`, inside)).toEqual({ retry: 'unreachable' });
});

it('reads how long it is asked to wait, in seconds or as a date by the clock of whoever asks', async () => {
  const date = 'Sun, 29 Nov 2026 10:00:00 GMT';
  expect(waitAskedFor({ 'retry-after': '120' })).toBe(120);
  expect(waitAskedFor({ 'retry-after': 'Sun, 29 Nov 2026 10:05:00 GMT', date })).toBe(300);
  for (const said of [undefined, '0', '-5', 'soon', 'Sun, 29 Nov 2026 09:00:00 GMT'])
    expect(waitAskedFor({ 'retry-after': said, date })).toBe(null);
  expect(waitAskedFor({ 'retry-after': 'Sun, 29 Nov 2026 10:05:00 GMT' })).toBe(null);
});
