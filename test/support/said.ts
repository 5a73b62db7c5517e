import { expect } from '@jest/globals';
import { v7 } from 'uuid';
import { REFUSALS, type RefusalCode } from '#libs/domain';
import type { Person } from './person.js';
import { type RawAnswer, rawHttp } from './raw.js';

/** What a refusal must look like, with exactly these fields. */
export const refusal = (code: RefusalCode, fields?: string[]): object => ({
  error: {
    code,
    ...REFUSALS[code],
    ...(fields
      ? { fields: Object.fromEntries(fields.map((field) => [field, expect.arrayContaining([expect.any(String)])])) }
      : {}),
  },
});

/** Sends somebody's request as it is. */
export const send = (
  person: Person,
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> =>
  rawHttp(
    person.origin,
    method,
    path,
    {
      cookie: person.cookieHeader,
      ...(method === 'GET' ? {} : { 'x-baraza': '1', 'idempotency-key': v7(), 'content-type': 'application/json' }),
      ...headers,
    },
    body,
  );
/** Status and body of an answer. */
export const said = ({ status, body }: RawAnswer): [number, unknown] => [status, JSON.parse(body)];
/** The headers of an answer by their names. */
export const headersOf = ({ headers }: RawAnswer): Record<string, string> =>
  Object.fromEntries(
    headers.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
