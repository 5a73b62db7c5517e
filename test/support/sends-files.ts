import { randomUUID } from 'node:crypto';
import { caseStream, type FileRef, type RefusalAnswer, type StreamName } from '#libs/domain';
import type { Person } from './person.js';

/** An answer to a file that was sent. */
export interface SentAnswer {
  id: string;
  status: number;
  text: string;
  file: FileRef;
  /** The refusal's code, and what is said of the file. */
  refused: string | undefined;
}

/** Sends a file to a case, or to another stream, as the page does. */
export async function sendsFile(
  person: Person,
  to: string,
  bytes: Buffer | string,
  { id = randomUUID(), headers = {} }: { id?: string; headers?: Record<string, string> } = {},
): Promise<SentAnswer> {
  const stream: StreamName = to.includes('/') ? (to as StreamName) : caseStream(to);
  const response = await fetch(`${person.origin}/api/files/${id}?stream=${stream}`, {
    method: 'PUT',
    headers: { ...headersOf(person), ...headers },
    body: new Uint8Array(Buffer.from(bytes)),
  });
  const text = await response.text();
  const body = JSON.parse(text) as FileRef & Partial<RefusalAnswer>;
  const said = body.error?.fields?.['file']?.[0];
  const refused = body.error ? `${body.error.code}${said ? `: ${said}` : ''}` : undefined;
  return { id, status: response.status, text, file: body, refused };
}

/** Sends a file bit by bit, without saying how long it will be. */
export const sendsSlowly = (
  person: Person,
  caseId: string,
  body: ReadableStream,
  { id = randomUUID(), signal }: { id?: string; signal?: AbortSignal } = {},
): Promise<Response> =>
  fetch(`${person.origin}/api/files/${id}?stream=${caseStream(caseId)}`, {
    method: 'PUT',
    headers: headersOf(person),
    body,
    duplex: 'half',
    signal: signal ?? null,
  } as RequestInit);

/** What the page sends with a file. */
export const headersOf = (person: Person): Record<string, string> => ({
  cookie: person.cookieHeader,
  'x-baraza': '1',
  origin: person.origin,
  'content-type': 'application/octet-stream',
});

/** A file as somebody fetches it. */
export interface Fetched {
  status: number;
  headers: Headers;
  bytes: Buffer;
}

export async function fetchesFile(
  person: Person,
  id: string,
  part: '' | '/preview' = '',
  headers: Record<string, string> = {},
): Promise<Fetched> {
  const response = await fetch(`${person.origin}/api/files/${id}${part}`, {
    headers: { cookie: person.cookieHeader, ...headers },
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Says something with files on it, as their author would; whether it was taken. */
export async function hangs(person: Person, caseId: string, ...ids: string[]): Promise<boolean> {
  const { status } = await person.http('POST', `/api/cases/${caseId}/messages`, { words: '', files: ids });
  return status === 201;
}

/** Takes the last message of a case back, as its author would. */
export async function withdraws(person: Person, caseId: string): Promise<void> {
  const { body } = await person.http<{ head: number }>('GET', `/api/cases/${caseId}`);
  const { status } = await person.http('DELETE', `/api/cases/${caseId}/messages/${body.head}`);
  if (status !== 200) throw new Error(`the message was not taken back: ${status}`);
}
