import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A store that speaks as much of the S3 protocol as is needed: one bucket, and every request's signature checked anew. */
export interface SignedStore {
  url: string;
  /** What stands in it, by name. */
  objects: Map<string, { body: Buffer; at: Date }>;
  /** What it refused, and why. */
  refused: string[];
  /** How many names it says at once. */
  page: number;
  stop: () => Promise<void>;
}

const KEY = 'somebody-who-may';
const SECRET = 'a/secret+of=chance';
const REGION = 'eu-somewhere-1';
export const STORE_SETTINGS = { FILES_S3_KEY: KEY, FILES_S3_SECRET: SECRET, FILES_S3_REGION: REGION };

export async function startStore(): Promise<SignedStore> {
  const objects: SignedStore['objects'] = new Map();
  const refused: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const wrong = whatIsWrong(request, body);
      if (wrong) {
        refused.push(wrong);
        return response.writeHead(403).end(`<Error><Code>${wrong}</Code></Error>`);
      }
      const { status, text } = answer(store, request, body);
      response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const store: SignedStore = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/the-files`,
    objects,
    refused,
    page: 1000,
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
  return store;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function answer(
  store: SignedStore,
  { method, url }: IncomingMessage,
  body: Buffer,
): { status: number; text?: string | Buffer } {
  const address = new URL(url!, 'http://store');
  if (method === 'GET' && address.searchParams.get('list-type') === '2')
    return { status: 200, text: listing(store, address.searchParams.get('start-after') ?? '') };
  const name = address.pathname.replace(/^\/the-files\//, '');
  const found = store.objects.get(name);
  if (method === 'PUT') store.objects.set(name, { body, at: new Date() });
  if (method === 'DELETE') store.objects.delete(name);
  if (method === 'GET') return found ? { status: 200, text: found.body } : { status: 404 };
  return { status: method === 'DELETE' ? 204 : 200 };
}

function listing({ objects, page }: SignedStore, after: string): string {
  const names = [...objects.keys()].sort().filter((name) => name > after);
  const entries = names
    .slice(0, page)
    .map(
      (name) =>
        `<Contents><Key>${name}</Key><LastModified>${objects.get(name)!.at.toISOString()}</LastModified></Contents>`,
    );
  return `<ListBucketResult><IsTruncated>${names.length > page}</IsTruncated>${entries.join('')}</ListBucketResult>`;
}

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Makes the signature of a request anew, as the specification of version 4 says, and compares it. */
function whatIsWrong({ method, url, headers }: IncomingMessage, body: Buffer): string | undefined {
  const said = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  );
  if (!said) return 'MissingSecurityHeader';
  const [, credential, signed, signature] = said as unknown as [string, string, string, string];
  const moment = String(headers['x-amz-date']);
  const scope = `${moment.slice(0, 8)}/${REGION}/s3/aws4_request`;
  if (credential !== `${KEY}/${scope}`) return 'InvalidAccessKeyId';
  if (!signed.split(';').includes('host')) return 'UnsignedHost';
  const bodyHash = String(headers['x-amz-content-sha256']);
  if (method === 'PUT' && bodyHash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const address = new URL(url!, 'http://store');
  const query = [...address.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}\n`);
  const canonical = [method, address.pathname, query, lines.join(''), signed, bodyHash].join('\n');
  const text = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n');
  const key = ['s3', 'aws4_request'].reduce(
    (from, part) => hmac(from, part),
    hmac(hmac(`AWS4${SECRET}`, moment.slice(0, 8)), REGION),
  );
  const right = timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'));
  return right ? undefined : 'SignatureDoesNotMatch';
}
