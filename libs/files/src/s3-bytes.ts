import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { Config } from '#libs/config';
import { type Bytes, shardOf, STORE_KEY, type StoreKey } from './bytes.js';

/** A store that does not answer is waited for no longer, in milliseconds. */
const ANSWER_MS = 60_000;

export type S3Settings = Pick<Config, 'FILES_S3_URL' | 'FILES_S3_KEY' | 'FILES_S3_SECRET' | 'FILES_S3_REGION'>;

/** Keeps bytes in a bucket of a store that speaks the S3 protocol (signature version 4, the bucket in the path). */
export class S3Bytes implements Bytes {
  private readonly client: AwsClient;
  private readonly bucket: string;

  constructor(
    { FILES_S3_URL, FILES_S3_KEY, FILES_S3_SECRET, FILES_S3_REGION }: S3Settings,
    private readonly nowMs: () => number,
  ) {
    this.bucket = FILES_S3_URL.replace(/\/$/, '');
    this.client = new AwsClient({
      accessKeyId: FILES_S3_KEY,
      secretAccessKey: FILES_S3_SECRET,
      region: FILES_S3_REGION,
      service: 's3',
      retries: 2,
    });
  }

  async put(key: StoreKey, path: string): Promise<void> {
    const body = await readFile(path);
    const headers = {
      'content-type': 'application/octet-stream',
      // Signed along, so that the store refuses what changed on the way.
      'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    };
    await this.ask('PUT', `/${shardOf(key)}`, { headers, body: new Uint8Array(body) });
  }

  async get(key: StoreKey): Promise<Readable | null> {
    const response = await this.ask('GET', `/${shardOf(key)}`, {}, [404]);
    if (response.status === 404) {
      await response.body?.cancel();
      return null;
    }
    return Readable.fromWeb(response.body as ReadableStream);
  }

  async remove(key: StoreKey): Promise<void> {
    await this.ask('DELETE', `/${shardOf(key)}`, {}, [404]);
  }

  async *keys(olderThanMs: number): AsyncIterable<StoreKey[]> {
    const before = this.nowMs() - olderThanMs;
    let after = '';
    do {
      const query = `?list-type=2${after ? `&start-after=${encodeURIComponent(after)}` : ''}`;
      const text = await (await this.ask('GET', `/${query}`)).text();
      const found = [...text.matchAll(/<Contents>([^]*?)<\/Contents>/g)].map(([, entry]) => entry!);
      const named = found.map((entry) => ({
        name: within(entry, 'Key'),
        at: Date.parse(within(entry, 'LastModified')),
      }));
      yield named
        .filter(({ at }) => at < before)
        .map(({ name }) => name.slice(3))
        .filter((key) => STORE_KEY.test(key));
      after = within(text, 'IsTruncated') === 'true' ? (named.at(-1)?.name ?? '') : '';
    } while (after !== '');
  }

  /** What is answered is a status that was asked for, or an error without the store's own words, which hold its names. */
  private async ask(method: string, path: string, init: RequestInit = {}, also: number[] = []): Promise<Response> {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const response = await this.client.fetch(`${this.bucket}${path}`, { ...init, method, signal, redirect: 'error' });
    if (response.ok || also.includes(response.status)) return response;
    await response.body?.cancel();
    throw new Error(`the store of files answered ${response.status} to ${method}`);
  }
}

/** The text of an element; the names that are looked for are digits and times, and hold nothing that would be escaped. */
const within = (xml: string, element: string): string =>
  new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1] ?? '';
