import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { v7 } from 'uuid';
import type { CommandAnswer, FeedView, HandBack, RefusalAnswer } from '#libs/domain';
import { Agreement, becomesDue, inDays, stepsOf } from '../support/actions.js';
import { isOlder } from '../support/aged.js';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { beginsPart } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { agencyId, personId } from '../support/table.js';

const board = useBoard({ WORKER_SWEEP_MS: '300', MISS_RATE: '8' });

/** What anybody gets at an address of this installation, with the session of a person or with none. */
async function gets(path: string, cookie?: string): Promise<{ status: number; text: string; headers: Headers }> {
  const address = path.startsWith('/') ? `${board.api.origin}${path}` : path;
  const answer = await fetch(address, { headers: cookie ? { cookie } : {} });
  // As it came, with the mark at its beginning.
  const text = Buffer.from(await answer.arrayBuffer()).toString();
  return { status: answer.status, text, headers: answer.headers };
}
const exported = (person: Person, query: string) =>
  gets(`/api/actions/export?language=en&${query}`, person.cookieHeader);
const cells = (text: string): string[][] => parse(text, { bom: true });

/** Opens a feed of somebody's own; answers where it is, at this server. */
async function opensFeed(person: Person): Promise<string> {
  const { body } = await person.http<CommandAnswer<{ address: string }>>('PUT', '/api/account/feed', {
    language: 'it',
  });
  return new URL(body.result!.address).pathname;
}
const feedOf = async (person: Person): Promise<FeedView | null> =>
  (await person.http<{ feed: FeedView | null }>('GET', '/api/account/feed')).body.feed;
const isGone = async (path: string): Promise<void> => expect(await gets(path)).toMatchObject({ status: 404, text: '' });
const codeOf = ({ body }: { body: Partial<RefusalAnswer> }): string => body.error?.code ?? 'done';

/** Ben's agency agreed to keep a bed, in a case of Ana's; Ben took it on. */
async function aBed(
  words = 'Keep a bed for tonight',
): Promise<{ ana: Person; ben: Person; caseId: string; bed: Agreement }> {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  const caseId = await board.caseOf(ana, 'shelter');
  const bed = new Agreement({ caseId });
  await bed.isAgreedBy(ana, { words, agencyId: agencyId('shelter'), due: inDays(9) });
  await bed.does(ben, 'accept');
  await isOlder(board, caseId);
  return { ana, ben, caseId, bed };
}

it('a queue leaves as a file for spreadsheets: what its reader reads, as filtered, and nothing in it reckons', async () => {
  const { ana, ben, caseId, bed } = await aBed('=HYPERLINK("https://evil.example")');
  await new Agreement({ caseId }).isAgreedBy(ana, { words: 'Not yet accepted', agencyId: agencyId('shelter') });
  const { status, text, headers } = await exported(ben, 'whose=agency&status=accepted');
  expect(status).toBe(200);
  expect(text.startsWith('\uFEFFDue on')).toBe(true);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="baraza-actions-\d{4}-\d\d-\d\d.csv"$/);
  expect(cells(text).slice(1)).toMatchObject([{ 4: `'=HYPERLINK("https://evil.example")`, 10: 'ben' }]);
  expect(text).toContain(bed.id);
  expect(cells((await exported(ben, 'whose=mine')).text)).toHaveLength(2);
  // Whoever does not sit in the case has nothing of it; whoever is not signed in has nothing at all.
  expect(cells((await exported(await board.sits('dino'), 'whose=agency')).text)).toHaveLength(1);
  expect((await gets('/api/actions/export?language=en')).status).toBe(401);
  for (const wrong of ['whose=all', 'status=verified', 'language=xx'])
    expect((await gets(`/api/actions/export?${wrong}`, ben.cookieHeader)).status).toBe(400);
  await ana.http('DELETE', `/api/cases/${caseId}/agencies/${agencyId('shelter')}`);
  expect(cells((await exported(ben, 'whose=mine')).text)).toHaveLength(1);
});

it('somebody’s own calendar knows when something is due, not what or for whom, and only as long as they may', async () => {
  const { ana, ben, caseId, bed } = await aBed();
  const path = await opensFeed(ben);
  expect(await feedOf(ben)).toMatchObject({ language: 'it', fetchedAt: null });
  const { text, headers } = await gets(path);
  expect(text).toContain(`UID:${bed.id}@`);
  expect(text).toContain('SUMMARY:Scade un impegno');
  expect(text).not.toMatch(/bed|ana|ben|shelter/i);
  expect(headers.get('content-type')).toContain('text/calendar');
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect((await feedOf(ben))?.fetchedAt).not.toBeNull();
  // The address stands nowhere in the database, and another person has none of it.
  const [kept] = await board.looks<{ said: string }>(`select string_agg(f::text, ' ') as said from baraza.feed f`);
  expect(kept!.said).not.toContain(path.slice('/feeds/actions/'.length, -'.ics'.length));
  expect(await feedOf(ana)).toBeNull();

  await ana.http('DELETE', `/api/cases/${caseId}/agencies/${agencyId('shelter')}`);
  expect((await gets(path)).text).not.toContain('BEGIN:VEVENT');
  const next = await opensFeed(ben);
  await isGone(path);
  await board.looks('update baraza.person set disabled_at = baraza.now() where id = $1', [ben.id]);
  await isGone(next);
  await board.looks('update baraza.person set disabled_at = null where id = $1', [ben.id]);
  expect((await gets(next)).status).toBe(200);
  await (await board.sits('ben')).http('DELETE', '/api/account/feed');
  await isGone(next);
});

it('what is of a new case leaves in no file and no calendar for seven days, whoever asks; on the screen it is at once', async () => {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  const caseId = await board.caseOf(ana, 'shelter');
  const partId = await beginsPart(ana, caseId, 'health', 'Only here.', 'shelter');
  const [open, restricted] = [new Agreement({ caseId }), new Agreement({ partId })];
  for (const one of [open, restricted])
    await one.isAgreedBy(ana, { words: 'Keep a bed', agencyId: agencyId('shelter'), due: inDays(20) });
  const path = await opensFeed(ben);
  const ids = [open.id, restricted.id];
  const leaves = async (): Promise<boolean[]> => {
    const [file, calendar] = [(await exported(ben, 'whose=agency')).text, (await gets(path)).text];
    return ids.flatMap((id) => [file.includes(id), calendar.includes(id)]);
  };
  expect((await ben.http('GET', '/api/actions?whose=agency')).text).toContain(open.id);
  expect(await leaves()).toEqual([false, false, false, false]);
  await board.movesClock('6 days 23 hours 55 minutes');
  expect(await leaves()).toEqual([false, false, false, false]);
  await board.movesClock('7 days 5 minutes');
  expect(await leaves()).toEqual([true, true, true, true]);
  await board.movesClock('0');
});

it('whoever guesses addresses of calendars is stopped, and learns nothing', async () => {
  const path = await opensFeed(await board.sits('ana'));
  for (const guess of ['a.ics', `${'a'.repeat(43)}.ics`, `${'a'.repeat(43)}`]) await isGone(`/feeds/actions/${guess}`);
  const answers = await Promise.all(
    Array.from({ length: 120 }, (_, n) => gets(`/feeds/actions/${'b'.repeat(40)}${n + 100}.ics`)),
  );
  expect(answers.every(({ text }) => text === '')).toBe(true);
  expect(await gets(path)).toMatchObject({ status: 429, text: '' });
});

/** A day so many days from now. */
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const handBackOf = async (person: Person): Promise<HandBack | null> =>
  (await person.http<{ handBack: HandBack | null }>('GET', '/api/hand-back')).body.handBack;

it('who was away sees what was done for them meanwhile, takes it back, and is shown it until they have seen it', async () => {
  const [ana, alexis] = [await board.sits('ana'), await board.sits('alexis')];
  const caseId = await board.caseOf(ana);
  const mine = new Agreement({ caseId });
  await mine.isAgreedBy(ana, { words: 'Ask for a day', personId: alexis.id, due: inDays(30) });
  const others = new Agreement({ caseId });
  await others.isAgreedBy(ana, { words: 'Nothing of Alexis', personId: ana.id });
  const absenceId = v7();
  const away = { personId: alexis.id, first: day(-3), last: day(1), deputyId: ana.id };
  await ana.http('PUT', `/api/absences/${absenceId}`, away);
  await becomesDue(board, mine);
  await until(async () => (await stepsOf(board, mine))[0] === '1 fired', 'the deputy to be told', 15_000);
  await mine.does(ana, 'hold', { personId: ana.id });
  const given = new Agreement({ caseId });
  await given.isAgreedBy(ana, { words: 'Given meanwhile', personId: alexis.id });
  expect(await handBackOf(alexis)).toBeNull();

  // They are back: the absence ended yesterday, and what happened just now happened before.
  await board.looks(
    `update baraza.absence set first_day = first_day - 5, last_day = baraza.now()::date - 1 where id = $1`,
    [absenceId],
  );
  await board.looks('alter table baraza.event disable trigger user');
  await board.looks(`update baraza.event set at = at - interval '2 days' where stream_id = $1`, [`case/${caseId}`]);
  await board.looks(`update baraza.notice set made_at = made_at - interval '2 days' where subject_id = $1`, [mine.id]);
  const back = await handBackOf(alexis);
  expect(back).toMatchObject({ absenceId, deputyId: personId('ana') });
  expect(
    back!.rows.map(({ action, told, deeds }) => [action.title, told, deeds.map(({ type }) => type)]).sort(),
  ).toEqual([
    ['Ask for a day', 1, ['action.assigned', 'action.held']],
    ['Given meanwhile', 0, ['action.assigned']],
  ]);
  expect(await handBackOf(ana)).toBeNull();
  expect(await mine.does(alexis, 'hold', { personId: alexis.id })).toHaveProperty('seq');
  const seen = (person: Person) => person.http('POST', `/api/absences/${absenceId}/seen`, {});
  expect(codeOf(await seen(ana))).toBe('not_found');
  expect(codeOf(await seen(alexis))).toBe('done');
  expect(await handBackOf(alexis)).toBeNull();
});

it('who comes back before the day they named is told again at once, and is handed back what was done until then', async () => {
  const [ana, alexis] = [await board.sits('ana'), await board.sits('alexis')];
  const caseId = await board.caseOf(ana);
  const absenceId = v7();
  await ana.http('PUT', `/api/absences/${absenceId}`, {
    personId: alexis.id,
    first: day(-1),
    last: day(9),
    deputyId: ana.id,
  });
  const given = new Agreement({ caseId });
  await given.isAgreedBy(ana, { words: 'Given on the last morning', personId: alexis.id });
  expect(await handBackOf(alexis)).toBeNull();

  expect(codeOf(await alexis.http('DELETE', `/api/absences/${absenceId}`))).toBe('done');
  const back = await handBackOf(alexis);
  expect(back).toMatchObject({ absenceId, first: day(-1), last: day(0), deputyId: personId('ana') });
  expect(back!.rows.map(({ action }) => action.title)).toEqual(['Given on the last morning']);
  const { absences } = (await alexis.http<{ absences: { id: string }[] }>('GET', '/api/calendar')).body;
  expect(absences.map(({ id }) => id)).not.toContain(absenceId);
  // Said once more, on another device or by whoever leads, it is the same.
  expect(codeOf(await ana.http('DELETE', `/api/absences/${absenceId}`))).toBe('done');
  expect(await handBackOf(alexis)).toEqual(back);
  // And where it was over yesterday, it ended then.
  await board.looks(
    `update baraza.absence set ended_at = null, first_day = first_day - 1, last_day = (baraza.now() at time zone t.zone)::date - 1
       from baraza.task_force t where t.id = task_force_id and absence.id = $1`,
    [absenceId],
  );
  const whole = await handBackOf(alexis);
  expect(codeOf(await alexis.http('DELETE', `/api/absences/${absenceId}`))).toBe('done');
  expect(await handBackOf(alexis)).toMatchObject({ absenceId, first: whole!.first, last: whole!.last });

  // One that has not begun leaves nothing behind when it is taken back.
  const planned = v7();
  const next = { personId: alexis.id, first: day(20), last: day(22) };
  await alexis.http('PUT', `/api/absences/${planned}`, next);
  expect(codeOf(await alexis.http('DELETE', `/api/absences/${planned}`))).toBe('done');
  expect(await board.looks('select from baraza.absence where id = $1', [planned])).toEqual([]);
});
