import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const BYTES = 32;
const NONCE = 12;
const TAG = 16;

/**
 * The installation's own secret, kept in a file outside the database and its backups. Whoever has a copy of the database
 * without it opens no link, guesses no password and makes no code of an authenticator app.
 */
export class InstallationKey {
  /** @param root 32 bytes of chance */
  constructor(private readonly root: Buffer) {}

  /** Reads the key of a file: 64 hexadecimal digits. Throws one sentence when it is missing or something else. */
  static read(file: string): InstallationKey {
    let text: string;
    try {
      text = readFileSync(file, 'utf8').trim();
    } catch {
      throw new Error(`The installation's key could not be read from KEY_FILE. Without it nobody can sign in.`);
    }
    if (!/^[0-9a-f]{64}$/i.test(text) || /^(.)\1+$/.test(text))
      throw new Error(`KEY_FILE must hold 64 hexadecimal digits of chance, as from "openssl rand -hex 32".`);
    return new InstallationKey(Buffer.from(text, 'hex'));
  }

  /** 32 bytes that belong to one purpose and one name: always the same, and of no use for guessing others. */
  derive(purpose: string, name: string): Buffer {
    return createHmac('sha256', this.root).update(`${purpose}\0${name}`).digest();
  }

  /** Seals a text so that only this installation opens it again (AES-256-GCM). */
  seal(purpose: string, text: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.derive('seal', purpose), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Opens what was sealed for the same purpose. Throws when it was changed, or sealed elsewhere. */
  open(purpose: string, sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.derive('seal', purpose), sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  }
}

/** A new key, as it stands in its file. */
export const newInstallationKey = (): string => randomBytes(BYTES).toString('hex');
