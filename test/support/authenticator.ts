import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { cose, isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

export const PRESENT = 0x01;
export const VERIFIED = 0x04;
const HAS_KEY = 0x40;

/** The site that an authenticator is used at. */
interface Place {
  id: string;
  origin: string;
}

/** What an authenticator or a browser may get wrong, or lie about. */
export interface Said {
  challenge: string;
  origin?: string;
  siteId?: string;
  type?: string;
  flags?: number;
  counter?: number;
}

/** What the browser sends on. */
export interface PasskeyAnswer {
  id: string;
  rawId: string;
  type: string;
  clientExtensionResults: object;
  response: Record<string, unknown>;
}

/** A security key in software: a P-256 key, and what the browser puts around it. */
export class Authenticator {
  readonly id = randomBytes(32);
  private readonly privateKey: KeyObject;
  private readonly x: Buffer;
  private readonly y: Buffer;

  constructor(private readonly site: Place) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = privateKey;
    const { x, y } = publicKey.export({ format: 'jwk' });
    [this.x, this.y] = [Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')];
  }

  /** Answers `navigator.credentials.create`. */
  make(said: Said, statement = 'none'): PasskeyAnswer {
    const { COSEKEYS, COSEALG } = cose;
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [COSEKEYS.kty, cose.COSEKTY.EC2],
        [COSEKEYS.alg, COSEALG.ES256],
        [COSEKEYS.crv, cose.COSECRV.P256],
        [COSEKEYS.x, new Uint8Array(this.x)],
        [COSEKEYS.y, new Uint8Array(this.y)],
      ]),
    );
    const length = Buffer.from([this.id.length >> 8, this.id.length & 255]);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, key]);
    const authData = this.authData({ ...said, flags: (said.flags ?? PRESENT | VERIFIED) | HAS_KEY }, credential);
    const client = this.clientData('webauthn.create', said);
    const proof = this.signed(authData, client);
    const attestation = isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<string, number | Uint8Array>>([
        ['fmt', statement],
        [
          'attStmt',
          statement === 'none'
            ? new Map()
            : new Map<string, number | Uint8Array>([
                ['alg', COSEALG.ES256],
                ['sig', new Uint8Array(proof)],
              ]),
        ],
        ['authData', new Uint8Array(authData)],
      ]),
    );
    return this.answer({
      clientDataJSON: client.toString('base64url'),
      attestationObject: Buffer.from(attestation).toString('base64url'),
      transports: ['internal', 'hybrid', 'telepathy'],
    });
  }

  /** Answers `navigator.credentials.get`. */
  use(said: Said, handle?: string): PasskeyAnswer {
    const authData = this.authData({ ...said, flags: said.flags ?? PRESENT | VERIFIED });
    const client = this.clientData('webauthn.get', said);
    return this.answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: this.signed(authData, client).toString('base64url'),
      ...(handle === undefined ? {} : { userHandle: handle }),
    });
  }

  private answer(response: Record<string, unknown>): PasskeyAnswer {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private authData({ siteId = this.site.id, flags, counter = 0 }: Said, rest = Buffer.alloc(0)): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(siteId), Buffer.from([flags!]), count, rest]);
  }

  private clientData(type: string, { challenge, origin = this.site.origin, type: other }: Said): Buffer {
    return Buffer.from(JSON.stringify({ type: other ?? type, challenge, origin, crossOrigin: false }));
  }

  private signed(authData: Buffer, client: Buffer): Buffer {
    return sign('sha256', Buffer.concat([authData, sha256(client)]), this.privateKey);
  }
}

/** An account's id as an authenticator keeps it. */
export const userHandle = (accountId: string): string =>
  Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url');
