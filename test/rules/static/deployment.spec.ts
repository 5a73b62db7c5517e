import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { SETTINGS } from '#libs/config';
import { InstallationKey } from '#libs/kernel';
import { ROOT } from '../support/sources.js';

interface Service {
  image: string;
  build?: string;
  environment?: Record<string, string>;
  ports?: string[];
  networks?: string[] | Record<string, { ipv4_address?: string } | null>;
  secrets?: string[];
  user?: string;
  cap_drop?: string[];
}
interface Compose {
  services: Record<string, Service>;
  networks: { front: { ipam: { config: { subnet: string; ip_range: string }[] } } };
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const composeText = read('docker-compose.yml');
const compose = parse(composeText, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const dockerfile = read('Dockerfile');
const unit = read('deploy/baraza.service');
const script = read('deploy/make-secrets.sh');

/** Names that are set beside the settings, and why. */
const BESIDE: Record<string, string> = {
  NODE_ENV: 'tells the libraries that nobody is developing here',
  DATABASE_OWNER_URL: 'is for migrate alone, which no server is',
  BARAZA_HOST: 'the name that people type, from which PUBLIC_URL and the certificates follow',
  BARAZA_UPSTREAM: 'tells the proxy where the api is',
  MAIL_UPSTREAM: 'tells the proxy where the mail catcher is',
  POSTGRES_PASSWORD: "is read by PostgreSQL's image: its superuser's",
  POSTGRES_INITDB_ARGS: "is read by PostgreSQL's image: letters and sorting are the same on every machine",
  BARAZA_OWNER_PASSWORD: 'is read by deploy/make-database.sh, which makes the owner',
  BARAZA_APP_PASSWORD: 'is a part of DATABASE_URL',
  BARAZA_REDIS_PASSWORD: 'is a part of REDIS_URL',
  REDIS_PASSWORD: "is read by the command that starts Redis: an argument would be in everybody's list of processes",
};
/** What has a fallback, and must be set all the same where real people come from outside. */
const NEEDED = ['PUBLIC_URL', 'TRUST_PROXY', 'KEY_FILE'];

/** What a line such as `ENV A=1 B=2` or `Environment=A=1 B=2` sets. */
const setBy = (text: string, line: RegExp): string[] =>
  [...text.matchAll(line)].flatMap(([, given = '']) =>
    [...given.matchAll(/([A-Z][A-Z_]*)=/g)].map(([, name]) => name!),
  );

const strangers = (names: Iterable<string>): string[] =>
  [...new Set(names)].filter((name) => !(name in SETTINGS) && !(name in BESIDE));

describe('docker-compose.yml', () => {
  const settings = new Set(services.flatMap(([, { environment }]) => Object.keys(environment ?? {})));
  const asked = [...composeText.matchAll(/(?<!\$)\$\{([A-Z_]+)(:\?|:-)/g)].map(([, name, how]) => ({
    name: name!,
    how,
  }));

  it('sets what is a setting, and beside that only what is written down', () => {
    expect(strangers([...settings, ...asked.map(({ name }) => name)])).toEqual([]);
  });

  it('asks for nothing without saying what it is when it is not there', () => {
    expect([...composeText.matchAll(/(?<!\$)\$(?!\$)(?!\{[A-Z_]+:[?-])/g)]).toEqual([]);
  });

  it.each(['api', 'worker'])('sets everything that must be set for the %s', (name) => {
    const must = Object.entries(SETTINGS).filter(([, { fallback }]) => fallback === undefined);
    const { environment, secrets } = compose.services[name]!;
    for (const needed of [...must.map(([setting]) => setting), ...NEEDED])
      expect(environment).toHaveProperty(needed, expect.stringMatching(/./));
    expect(environment!['KEY_FILE']).toBe(`/run/secrets/${secrets![0]}`);
    expect(environment!['PUBLIC_URL']).toMatch(/^https:/);
  });

  it("gives the owner's password to nobody but migrate, and to PostgreSQL where it is made", () => {
    const holders = services.filter(([, service]) => JSON.stringify(service).includes('BARAZA_OWNER_PASSWORD'));
    expect(holders.map(([name]) => name)).toEqual(['migrate', 'postgres']);
  });

  it('holds no password itself', () => {
    const secret = /PASSWORD|_URL$/;
    for (const [, { environment = {} }] of services)
      for (const [name, value] of Object.entries(environment))
        if (secret.test(name)) expect(value.replace(/\$\{[^}]*\}/g, '')).not.toMatch(/:[^/@]+@|^\w{8,}$/);
  });

  it('names no image without its version', () => {
    for (const [, { image }] of services) expect(image).toMatch(/^[\w./-]+:(?!latest)[\w.-]+$/);
  });

  it('opens nothing to the outside but the proxy', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
    const far = compose.services['proxy']!.ports!.filter((port) => !port.startsWith('127.0.0.1:'));
    expect(far).toEqual(['80:80', '443:443', '443:443/udp']);
  });

  it('lets the proxy say who asked, and nobody else in the same network', () => {
    const { ipv4_address: proxy } = (compose.services['proxy']!.networks as Record<string, { ipv4_address?: string }>)[
      'front'
    ]!;
    const [{ subnet, ip_range: range }] = compose.networks.front.ipam.config as [{ subnet: string; ip_range: string }];
    expect(ours.flatMap(([, { environment }]) => environment!['TRUST_PROXY'] ?? [])).toEqual([proxy, proxy]);
    expect(isWithin(subnet, proxy!)).toBe(true);
    expect(isWithin(range, proxy!)).toBe(false);
  });

  it('keeps the database and the queue where only the servers come', () => {
    const near = services.filter(([, { networks }]) => networks && Object.values(networks).includes('back'));
    expect(near.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    for (const name of ['postgres', 'redis']) expect(compose.services[name]!.networks).toEqual(['back']);
  });

  it('takes every right from what is its own', () => {
    expect(ours.map(([name]) => name)).toEqual(['api', 'worker', 'migrate']);
    for (const [, { cap_drop: dropped, user }] of ours) expect([dropped, user]).toEqual([['ALL'], undefined]);
  });

  it('is given its proxy by a file that knows the same names', () => {
    const names = ['deploy/Caddyfile', 'deploy/mail-catcher.caddy'].flatMap((file) =>
      [...read(file).matchAll(/\{\$([A-Z_]+)/g)].map(([, name]) => name!),
    );
    expect(Object.keys(compose.services['proxy']!.environment!).sort()).toEqual([...new Set(names)].sort());
  });

  it('asks for nothing that deploy/make-secrets.sh does not make', () => {
    for (const { name } of asked.filter(({ how }) => how === ':?')) expect(script).toContain(name);
  });
});

describe('the image', () => {
  const stages = dockerfile.split(/^(?=FROM )/m).slice(1);
  const last = stages.at(-1)!;
  const pinned = (JSON.parse(read('package.json')) as { dependencies: { node: string } }).dependencies.node;

  it('is made on the Node that package.json pins', () => {
    for (const stage of stages) expect(stage).toMatch(new RegExp(`^FROM node:${pinned.split('.')[0]}-[\\w-]+`));
  });

  it('runs as nobody special, and what it runs does not belong to them', () => {
    expect([...last.matchAll(/^USER (.*)$/gm)].map(([, user]) => user)).toEqual(['node']);
    expect(last).not.toMatch(/--chown|^ADD/m);
    // The one folder that is theirs holds what people send, and nothing that is run.
    expect([...last.matchAll(/^RUN (.*)$/gm)].map(([, run]) => run)).toEqual([
      'install -d -o node -g node -m 0700 /var/lib/baraza/files',
    ]);
  });

  it('sets what is a setting, and beside that only what is written down', () => {
    expect(strangers(setBy(dockerfile, /^(?:ENV|ARG) (.*)$/gm))).toEqual([]);
  });

  it('is asked whether it lives, by a file that is in it', () => {
    const [, file] = /^HEALTHCHECK .*CMD \["node", "([^"]+)"\]/m.exec(last)!;
    expect(existsSync(join(ROOT, file!))).toBe(true);
    expect(last).toContain(file);
    expect(read(file!)).toContain("'/health/live'");
  });

  it('and the repository hold nothing that is secret or that people said', () => {
    const ignored = (file: string): string[] =>
      read(file)
        .split('\n')
        .map((line) => line.replace(/\/$/, ''));
    for (const file of ['.gitignore', '.dockerignore'])
      expect(ignored(file)).toEqual(
        expect.arrayContaining(['.env', 'deploy/secrets', '.baraza', '.baraza-real', 'node_modules', 'dist']),
      );
  });
});

describe('the service of systemd', () => {
  it('sets what is a setting, and beside that only what is written down', () => {
    const example = read('deploy/baraza.env.example').replaceAll(/^#(?=[A-Z])/gm, '');
    expect(strangers([...setBy(unit, /^Environment=(.*)$/gm), ...setBy(example, /^([A-Z_]+=)/gm)])).toEqual([]);
    expect(example).toMatch(/^DATABASE_URL=[^]*^PUBLIC_URL=https:[^]*^TRUST_PROXY=/m);
  });

  it('runs as nobody special, and gives up what it does not need', () => {
    for (const line of ['DynamicUser=yes', 'CapabilityBoundingSet=', 'NoNewPrivileges=yes', 'ProtectSystem=strict'])
      expect(unit.split('\n')).toContain(line);
    expect(unit).not.toMatch(/^User=|MemoryDenyWriteExecute=/m);
  });

  const analyze = spawnSync('systemd-analyze', ['--version']).status === 0;
  (analyze ? it : it.skip)('is understood by systemd (needs systemd-analyze: apt-get install systemd)', () => {
    const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', join(ROOT, 'deploy/baraza.service')], {
      encoding: 'utf8',
    });
    const said = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('baraza.service'));
    expect(said.filter((line) => !/ is not executable: No such file/.test(line))).toEqual([]);
  });
});

describe('deploy/make-secrets.sh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baraza-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const key = join(folder, 'deploy/secrets/installation.key');
  const run = (...args: string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync('sh', [join(folder, 'deploy/make-secrets.sh'), ...args], {
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}` };
  };

  it('makes passwords and a key once, for nobody else to read, and shows none of them', () => {
    mkdirSync(join(folder, 'deploy'));
    copyFileSync(join(ROOT, 'deploy/make-secrets.sh'), join(folder, 'deploy/make-secrets.sh'));
    for (const wrong of [[], ['a b'], ['a;b'], ['-a'], ['https://a.example']]) expect(run(...wrong).status).toBe(1);
    const { status, said } = run('baraza.example.org');
    expect(status).toBe(0);
    const made = readFileSync(join(folder, '.env'), 'utf8');
    const passwords = [...made.matchAll(/^\w+_PASSWORD=([0-9a-f]{48})$/gm)].map(([, password]) => password!);
    expect(new Set(passwords).size).toBe(4);
    expect(made).toContain('BARAZA_HOST=baraza.example.org\n');
    for (const secret of [...passwords, readFileSync(key, 'utf8')]) expect(said).not.toContain(secret);
    expect(statSync(join(folder, '.env')).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'deploy/secrets')).mode & 0o077).toBe(0);
    expect(InstallationKey.read(key).derive('a', 'b')).toHaveLength(32);
    expect(run('other.example.org').status).toBe(0);
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(made);
  });

  it('never makes another key for an installation that had one', () => {
    rmSync(key);
    expect(run('baraza.example.org')).toEqual({ status: 1, said: expect.stringContaining('put it back') });
    expect(existsSync(key)).toBe(false);
    writeFileSync(key, 'put back');
    expect(run('baraza.example.org').status).toBe(0);
  });
});

function isWithin(network: string, host: string): boolean {
  const [address, bits] = network.split('/');
  const list = new BlockList();
  list.addSubnet(address!, Number(bits));
  return list.check(host);
}
