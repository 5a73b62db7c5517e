import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { makeLog } from '#libs/kernel';
import { followCertificate, readCertificate } from './certificate.js';

const folder = mkdtempSync(join(tmpdir(), 'baraza-tls-'));
const files = { TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') };
let server: Server | undefined;

afterEach(() => void server?.close());
afterAll(() => rmSync(folder, { recursive: true }));

/** A certificate that signs itself, for this name, made by the `openssl` of this machine. */
function make(name: string, { TLS_CERT, TLS_KEY } = files): void {
  const about = ['-subj', `/CN=${name}`, '-days', '1', '-nodes', '-keyout', TLS_KEY, '-out', TLS_CERT];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', ...about], {
    stdio: 'ignore',
  });
}

const nameSeenAt = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(String(socket.getPeerCertificate().subject.CN));
      socket.destroy();
    }).once('error', reject);
  });

/** Nothing in Node makes a certificate. */
const hasOpenssl = (process.env['PATH'] ?? '').split(':').some((place) => existsSync(join(place, 'openssl')));
const withOpenssl = hasOpenssl ? it : it.skip;
const NEEDS = '(needs openssl: apt-get install openssl)';

describe("the api's own certificate", () => {
  it('is none where none is set', () => {
    expect(readCertificate({ TLS_CERT: '', TLS_KEY: '' })).toBeUndefined();
  });

  it('is refused with one sentence when a file is not there, or holds something else', () => {
    const missing = { TLS_CERT: join(folder, 'nowhere'), TLS_KEY: join(folder, 'nowhere') };
    expect(() => readCertificate(missing)).toThrow(/^The file of TLS_CERT could not be read\. [^\n]*$/);
    const nonsense = { TLS_CERT: join(folder, 'nonsense'), TLS_KEY: join(folder, 'nonsense') };
    writeFileSync(nonsense.TLS_CERT, 'a secret');
    expect(() => readCertificate(nonsense)).toThrow(/^TLS_CERT and TLS_KEY must hold a certificate[^\n]*$/);
  });

  withOpenssl(`is refused with the key of another ${NEEDS}`, () => {
    const other = { TLS_CERT: join(folder, 'other.pem'), TLS_KEY: join(folder, 'other-key.pem') };
    make('one.example');
    make('other.example', other);
    expect(readCertificate(files)).toBeDefined();
    expect(() => readCertificate({ TLS_CERT: files.TLS_CERT, TLS_KEY: other.TLS_KEY })).toThrow('belongs to it');
  });

  withOpenssl(
    `is taken up while the api runs when it was renewed, and kept when what came is of no use ${NEEDS}`,
    async () => {
      make('before.example');
      server = createServer(readCertificate(files)!);
      await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      followCertificate(server, files, makeLog('silent'), 20);
      expect(await nameSeenAt(port)).toBe('before.example');
      make('after.example');
      await settles(async () => (await nameSeenAt(port)) === 'after.example');
      writeFileSync(files.TLS_CERT, 'half a certi');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await nameSeenAt(port)).toBe('after.example');
    },
  );
});

async function settles(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it did not come to that within two seconds');
}
