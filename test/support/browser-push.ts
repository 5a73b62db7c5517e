import {
  createDecipheriv,
  createECDH,
  createHash,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto';
import type { Came } from './http-sink.js';

/** A browser that lets itself be told by a push service: it makes its keys, and reads what was encrypted for it (RFC 8291). */
export class PushBrowser {
  private readonly keys: ECDH = createECDH('prime256v1');
  private readonly secret = randomBytes(16);

  /** @param endpoint where its push service is reached for it */
  constructor(readonly endpoint: string) {
    this.keys.generateKeys();
  }

  /** What it gives to whoever may tell it. */
  get subscription(): { endpoint: string; p256dh: string; auth: string } {
    const { endpoint, keys, secret } = this;
    return { endpoint, p256dh: keys.getPublicKey().toString('base64url'), auth: secret.toString('base64url') };
  }

  /** As the list of browsers has it. */
  get mark(): string {
    return createHash('sha256').update(this.endpoint).digest('base64url');
  }

  /** Decrypts what came, as the browser does (RFC 8188, aes128gcm in one record). */
  reads({ body }: Came): unknown {
    const [salt, length] = [body.subarray(0, 16), body[20]!];
    const [sender, sealed] = [body.subarray(21, 21 + length), body.subarray(21 + length)];
    const derive = (key: Buffer, with_: Buffer, info: Buffer, bytes: number): Buffer =>
      Buffer.from(hkdfSync('sha256', key, with_, info, bytes));
    const about = Buffer.concat([Buffer.from('WebPush: info\0'), this.keys.getPublicKey(), sender]);
    const shared = derive(this.keys.computeSecret(sender), this.secret, about, 32);
    const key = derive(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
    const nonce = derive(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    // The last record ends with a 2.
    return JSON.parse(text.subarray(0, text.lastIndexOf(2)).toString('utf8'));
  }
}

/**
 * Checks who sent a push as a push service does (RFC 8292): a token that is signed with the key that it names, for this service.
 * Answers the key and what the token says; throws when it is not so.
 */
export function vapidOf({ headers }: Came): { key: string; says: { aud: string; exp: number; sub: string } } {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers['authorization'] ?? '') ?? [];
  const [head, body, signature] = token.split('.') as [string, string, string];
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const };
  if (!verify('sha256', Buffer.from(`${head}.${body}`), signer, Buffer.from(signature, 'base64url')))
    throw new Error('the push service does not know who this is');
  return {
    key,
    says: JSON.parse(Buffer.from(body, 'base64url').toString()) as { aud: string; exp: number; sub: string },
  };
}
