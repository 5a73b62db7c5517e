import { expect, it } from '@jest/globals';
import { readBounce } from './bounce.js';

const ID = '5f0c7a3e-0000-5000-8000-000000000001';
const report = (status: string, letter: string, kind = 'message/rfc822'): Buffer =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example.org',
      'To: board@example.org',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'I am sorry to have to inform you ...',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.org',
      '',
      ...status.split('\n'),
      '--b',
      `Content-Type: ${kind}`,
      '',
      ...letter.split('\n'),
      '--b--',
      '',
    ].join('\r\n'),
  );
const FAILED = 'Final-Recipient: rfc822; Ben@Example.org\nAction: failed\nStatus: 5.1.1';
const LETTER = `From: board@example.org\nMessage-ID: <${ID}@table.example>\nSubject: A reminder\n\nHello`;

it('knows its own letter again, and the address from which it came back', async () => {
  const bounce = { id: ID, addresses: ['ben@example.org'] };
  expect(await readBounce(report(FAILED, LETTER), 'table.example')).toEqual(bounce);
  expect(await readBounce(report(FAILED, LETTER, 'text/rfc822-headers'), 'table.example')).toEqual(bounce);
});

it('leaves alone what says "not yet", and letters of others', async () => {
  const later = FAILED.replace('failed', 'delayed').replace('5.1.1', '4.4.1');
  expect(await readBounce(report(later, LETTER), 'table.example')).toBe(null);
  expect(await readBounce(report(FAILED.replace('5.1.1', '4.0.0'), LETTER), 'table.example')).toBe(null);
  expect(await readBounce(report(FAILED, LETTER), 'other.example')).toBe(null);
  expect(await readBounce(report(FAILED, LETTER), 'tableXexample')).toBe(null);
  expect(await readBounce(report(FAILED, LETTER.replace(ID, 'something')), 'table.example')).toBe(null);
});

it('leaves alone what is no report at all', async () => {
  for (const words of ['', 'Hello', `Message-ID: <${ID}@table.example>\r\n\r\nI am away until Monday.`, '\0\0--b\r\n'])
    expect(await readBounce(Buffer.from(words), 'table.example')).toBe(null);
});
