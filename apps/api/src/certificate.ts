import { readFileSync } from 'node:fs';
import type { Server } from 'node:https';
import { createSecureContext } from 'node:tls';
import type { Config } from '#libs/config';
import type { Log } from '#libs/kernel';

/** How often the files are looked at again, in milliseconds: certificates are renewed while the api runs. */
const LOOK_MS = 60 * 60 * 1000;

type Files = Pick<Config, 'TLS_CERT' | 'TLS_KEY'>;
interface Certificate {
  cert: Buffer;
  key: Buffer;
}

/** What TLS_CERT and TLS_KEY hold, or undefined where the api speaks plain HTTP. Throws one sentence when they are of no use. */
export function readCertificate({ TLS_CERT, TLS_KEY }: Files): Certificate | undefined {
  if (TLS_CERT === '') return undefined;
  const certificate = { cert: read('TLS_CERT', TLS_CERT), key: read('TLS_KEY', TLS_KEY) };
  try {
    createSecureContext(certificate);
  } catch {
    throw new Error('TLS_CERT and TLS_KEY must hold a certificate (PEM) and the key that belongs to it, and do not.');
  }
  return certificate;
}

/** Takes up a renewed certificate for whoever connects from then on; keeps the one there is when the new one is of no use. */
export function followCertificate(server: Server, files: Files, log: Log, lookMs = LOOK_MS): void {
  const timer = setInterval(() => {
    try {
      server.setSecureContext(readCertificate(files) ?? {});
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'the renewed certificate is of no use; the one before stays');
    }
  }, lookMs);
  timer.unref();
  server.once('close', () => clearInterval(timer));
}

function read(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`The file of ${name} could not be read. Correct its path, or let the user of the api read it.`);
  }
}
