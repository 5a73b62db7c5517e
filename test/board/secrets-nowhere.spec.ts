import { afterAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import type { CommandAnswer, TotpSecret } from '#libs/domain';
import { clientOf, CLIENT, connects, connectsProvider, known, signsOn } from '../support/agency-sign-in.js';
import { until } from '../support/api-process.js';
import { codeOf, invited, PASSWORD } from '../support/arrivals.js';
import {
  accepts,
  ended,
  enrols,
  mailedSecret,
  namedSite,
  signsInByPasskey,
  takesAnApp,
  takesAPasskey,
} from '../support/at-the-door.js';
import { Authenticator } from '../support/authenticator.js';
import { useBoard } from '../support/board.js';
import { startIdentityProvider } from '../support/identity-provider.js';
import { MailServer } from '../support/mail-server.js';
import { asSuperuser } from '../support/test-server.js';
import type { Visitor } from '../support/visitor.js';

const site = await namedSite();
const mail = await MailServer.open({ account: { user: 'letters', pass: 'what the mail server and we know' } });
const provider = await startIdentityProvider(clientOf(site.PUBLIC_URL));
const board = useBoard({
  ...site,
  LOG_LEVEL: 'debug',
  SMTP_URL: mail.url.replaceAll(' ', '%20'),
  MAIL_FROM: 'board@example.org',
  WORKER_SWEEP_MS: '300',
  SINGLE_SIGN_ON: provider.issuer,
});
afterAll(async () => {
  await provider.stop();
  await mail.close();
});

/** Everything secret that people gave or were given, by what it is. */
const secrets = new Map<string, string>();
const keep = (what: string, secret: string): string => {
  secrets.set(`${what} ${secrets.size}`, secret);
  return secret;
};
/** Every cookie that a browser was handed. */
const keepCookies = (...visitors: Visitor[]): void => {
  for (const { cookies } of visitors) for (const [name, value] of cookies) keep(name, value);
};
const passwordNamed = (what: string): string => keep('a password', `${PASSWORD} ${what}`);

/** Goes through everything that has a secret, as people would. */
async function everyFlow(): Promise<void> {
  const password = passwordNamed('of the first');
  const first = board.visitor();
  await accepts(first, keep('an invitation', await invited(board, 'first@example.org')), { password });
  const app = await takesAnApp(first);
  keep('an app', app.totp.secret.replaceAll(' ', ''));
  keep('an app as shown', app.totp.secret);
  for (const code of app.recoveryCodes) keep('a recovery code', code);
  const key = new Authenticator({ id: 'localhost', origin: site.PUBLIC_URL });
  expect(ended(await takesAPasskey(first, key))).toBe('done');
  keepCookies(first);

  const again = board.visitor();
  await again.signsIn('first@example.org', passwordNamed('that is wrong'));
  await again.signsIn('first@example.org', password);
  keepCookies(again);
  await again.posts('/api/sign-in/second-factor', { code: keep('a wrong code', 'zzzz-wrong-code') });
  await again.posts('/api/sign-in/second-factor', { code: keep('a code', codeOf(app.totp, Date.now() + 30_000)) });
  keepCookies(again);
  const byKey = board.visitor();
  await signsInByPasskey(byKey, key);
  keepCookies(byKey);
  await again.posts('/api/account/confirm', { code: app.recoveryCodes[0] });
  await again.posts('/api/account/password', { password: passwordNamed('that is new'), endOthers: true });
  const codes = await again.posts<CommandAnswer<{ recoveryCodes: string[] }>>('/api/account/recovery-codes');
  for (const code of codes.body.result.recoveryCodes) keep('a recovery code', code);
  await again.posts('/api/account/address', { address: 'second@example.org' });
  const address = keep('an address link', await mailedSecret(mail, 'second@example.org', 'address'));
  expect(ended(await board.visitor().posts('/api/address/confirm', { secret: address }))).toBe('done');

  for (const count of [1, 2]) {
    await board.visitor().posts('/api/recovery', { address: 'second@example.org' });
    keep('a recovery link', await mailedSecret(mail, 'second@example.org', 'recover', count));
  }
  const recovering = board.visitor();
  const link = [...secrets.values()].at(-1)!;
  await recovering.posts('/api/recovery/open', { secret: link });
  await recovering.posts('/api/recovery/password', { secret: link, password: passwordNamed('after the recovery') });
  keepCookies(recovering);
}

async function otherFlows(): Promise<void> {
  const chief = board.visitor();
  const invitation = keep(
    'an invitation',
    await invited(board, 'chief@example.org', { agency: 'municipality', standings: ['administrator'] }),
  );
  await chief.posts('/api/invitation/open', { secret: invitation });
  await accepts(chief, invitation, { password: passwordNamed('of the chief') });
  keepCookies(chief);
  const enrolled = await enrols(chief);
  keep('an app', enrolled.totp.secret.replaceAll(' ', ''));
  for (const code of enrolled.recoveryCodes) keep('a recovery code', code);
  keepCookies(chief);
  const begun = await chief.posts<CommandAnswer<TotpSecret>>('/api/account/totp');
  keep('an app that waits', begun.body.result.secret.replaceAll(' ', ''));
  await (
    await chief.live()
  ).command(v7(), 'password.set', { password: passwordNamed('over the socket'), endOthers: true });
  await (await chief.live()).command(v7(), 'password.set', { password: passwordNamed('with a mistake'), more: true });

  await connectsProvider(board, 'health', provider.issuer);
  keep('the provider’s', CLIENT.clientSecret);
  await invited(board, 'their-own@example.org');
  provider.signsIn(known('their-own@example.org'));
  const came = board.visitor();
  await signsOn(came, provider, 'health');
  keepCookies(came);
  const own = board.visitor();
  await accepts(own, keep('an invitation', await invited(board, 'connects@example.org')), {
    password: passwordNamed('of another'),
  });
  await connects(own, provider, known('x@example.org'));
  keepCookies(own);
  await own.posts('/api/sign-out');
}

/** Which of the secrets stand in a text. */
const standIn = (text: string): string[] =>
  [...secrets].flatMap(([what, secret]) => (text.includes(secret) ? [what] : []));

/** Every row of every table of a database as text, and bytes once more as the letters that they may be. */
const dumpOf = (database: string): Promise<string> =>
  asSuperuser(database, async (client) => {
    const { rows: tables } = await client.query<{ name: string; bytes: string[] }>(
      `select format('%I.%I', t.table_schema, t.table_name) as name,
              array(select format('%I', c.column_name) from information_schema.columns c where c.table_schema = t.table_schema
                and c.table_name = t.table_name and c.data_type = 'bytea') as bytes
         from information_schema.tables t where t.table_type = 'BASE TABLE' and t.table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const parts: string[] = [];
    for (const { name, bytes } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      parts.push(name, ...rows.map(({ row }) => row));
      for (const column of bytes) {
        const { rows: raw } = await client.query<{ value: Buffer | null }>(`select ${column} as value from ${name}`);
        for (const { value } of raw)
          parts.push(value?.toString('latin1') ?? '', value?.toString('base64url') ?? '', value?.toString('hex') ?? '');
      }
    }
    return parts.join('\n');
  });

describe('N85 what is secret', () => {
  it('stands nowhere once people have gone through every flow: not in the log, in no table, in no queue', async () => {
    await everyFlow();
    await otherFlows();
    await until(
      async () => !(await board.looks(`select from baraza.letter where state = 'waiting'`)).length,
      'every letter to be sent',
      10_000,
    );
    expect(secrets.size).toBeGreaterThan(60);
    for (const [what, secret] of secrets) expect([what, secret.length]).toEqual([what, expect.any(Number)]);
    const dump = await dumpOf(board.database.name);
    for (const table of ['baraza.event', 'baraza.receipt', 'baraza.letter', 'baraza.entry', 'baraza.session', 'queue.'])
      expect(dump).toContain(table);
    expect(standIn(dump).filter((what) => !/^(a code|an app as shown)/.test(what))).toEqual([]);
    // The look finds what is there: the hash of a cookie.
    const cookie = [...secrets].findLast(([what]) => what.startsWith('__Host-baraza '))![1];
    expect(dump).toContain(createHash('sha256').update(cookie).digest('hex'));
    const log = board.api.output();
    expect(log).toMatch(/"level":(20|30)/);
    expect(standIn(log).filter((what) => !what.startsWith('a code'))).toEqual([]);
    // Six digits stand in many a number; what matters is whether they stand by themselves.
    for (const [, code] of [...secrets].filter(([what]) => what.startsWith('a code')))
      expect([log, dump].some((text) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text))).toBe(false);
    expect(log).not.toMatch(/@example\.org|Noor|Bearer|set-cookie/);
  });

  it('stands in no command line of this machine, and in no address that was asked for', () => {
    const lines = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => {
        try {
          return readFileSync(`/proc/${id}/cmdline`, 'latin1');
        } catch {
          return '';
        }
      });
    expect(lines.some((line) => line.includes('dist/apps/api'))).toBe(true);
    expect(standIn(lines.join('\n')).filter((what) => !what.startsWith('a code'))).toEqual([]);
    expect(lines.join('\n')).not.toContain('what the mail server and we know');
  });

  it('stands in no letter but the one link that a letter is for', () => {
    for (const { raw, text } of mail.letters) {
      const found = standIn(raw)
        .concat(standIn(text))
        .filter((what) => !what.startsWith('a code'));
      expect(found.every((what) => /^(an invitation|an address link|a recovery link)/.test(what))).toBe(true);
    }
  });
});
