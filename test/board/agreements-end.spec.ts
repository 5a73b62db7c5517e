import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { DisclosureRow } from '#libs/domain';
import { haveAddresses, noticesOf } from '../support/actions.js';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { MailServer } from '../support/mail-server.js';
import type { Person } from '../support/person.js';
import { daysAgo, opens, writes } from '../support/person-file.js';
import { gives, moves } from '../support/shares.js';

const mail = await MailServer.open();
const board = useBoard({ SMTP_URL: mail.url, MAIL_FROM: 'board@example.org' });
afterAll(() => mail.close());
afterEach(() => board.movesClock('0'));

const people = async (...names: Parameters<typeof board.sits>[0][]): Promise<Person[]> =>
  Promise.all(names.map((name) => board.sits(name)));
const isTold = (shareId: string, ...notices: string[]): Promise<void> =>
  until(
    async () => {
      const said = await noticesOf(board, { id: shareId });
      return notices.every((notice) => said.includes(notice));
    },
    notices.join(', '),
    20_000,
  ).catch(async (error: unknown) => {
    throw new Error(`${String(error)}; there is ${(await noticesOf(board, { id: shareId })).join(', ')}`);
  });
const plansOf = (shareId: string): Promise<{ number: number; days: number }[]> =>
  board.looks(
    `select g.number, round(extract(epoch from s.until_at - g.fire_at) / 86400)::int as days
       from baraza.rung g join baraza.share s on s.id = g.subject_id where g.subject_id = $1 and g.state = 'planned'`,
    [shareId],
  );

describe('the end of an agreement to share', () => {
  it('is spoken of to whoever gave it, fourteen days before; of a short one half-way; anew when it is renewed', async () => {
    const [ana, ben] = (await people('ana', 'ben')) as [Person, Person];
    const caseId = await board.caseOf(ana, 'shelter');
    const shareId = await gives(ana, caseId, 'shelter');
    expect(await plansOf(shareId)).toEqual([{ number: 1, days: 14 }]);
    const short = await gives(ana, caseId, 'shelter', { until: { date: daysAgo(-8), zone: 'UTC' } });
    expect((await plansOf(short))[0]!.days).toBeLessThan(7);
    await board.movesClock('78 days');
    await isTold(shareId, '1 ana app sent');
    expect((await noticesOf(board, { id: shareId })).join()).not.toContain('ben');
    // Nobody stays signed in for so long.
    for (const person of [ana, ben]) await person.signsIn();
    expect(await moves(ana, shareId, 'renew')).toBe('done');
    expect(await plansOf(shareId)).toEqual([{ number: 1, days: 14 }]);
    expect(await moves(ben, shareId, 'revoke')).toBe('done');
  });

  it('is not the end of what was told: it says that it is not to be passed on, and the agency that told sees to whom', async () => {
    const [ana, ben, bea] = (await people('ana', 'ben', 'bea')) as [Person, Person, Person];
    const caseId = await board.caseOf(ana, 'shelter');
    await writes(ana, caseId, { kind: 'test', label: 'HIV' });
    await writes(ben, caseId);
    const shareId = await gives(ana, caseId, 'shelter');
    expect((await opens(ana, caseId, 'TREAT')).body.notice).toBeNull();
    const { notice } = (await opens(ben, caseId, 'TREAT')).body;
    expect(notice).toMatchObject({
      text: { en: 'Told to you by agreement; not to be passed on without the person’s yes.' },
      by: [{ shareId, agencyId: ana.agencyId, purpose: 'TREAT', legalBasis: 'consent' }],
    });
    expect(Object.keys(notice!.text).sort()).toEqual(['el', 'en', 'it', 'sw']);
    const toldBy = async (who: Person): Promise<DisclosureRow[]> =>
      (await who.http<DisclosureRow[]>('GET', `/api/cases/${caseId}/disclosures`)).body;
    expect(await toldBy(ana)).toMatchObject([
      {
        personId: ben.id,
        agencyId: ben.agencyId,
        purpose: 'TREAT',
        basis: 'share',
        labels: ['HIV'],
        count: 1,
        shareId,
        legalBasis: 'consent',
      },
    ]);
    for (const person of [ben, bea, await board.sits('carla'), await board.sits('stranger')])
      expect(await toldBy(person)).toEqual([]);
  });

  it('by the person’s no is told at once to those who were told by it: to stop, without whom or what it is about', async () => {
    const [ana, carla] = (await people('ana', 'carla')) as [Person, Person];
    await haveAddresses(board, carla);
    const caseId = await board.caseOf(ana);
    const before = mail.letters.length;
    const shareId = await gives(ana, caseId, 'legal');
    expect(await moves(ana, shareId, 'revoke')).toBe('done');
    await isTold(shareId, '99 carla app sent', '99 carla mail sent');
    const letter = mail.letters[before]!;
    const text = JSON.stringify(letter);
    expect(text).toContain('taken back');
    expect(text).toContain('do not use further');
    expect(text).not.toMatch(/Nikos|HIV|treatment|Agency health|S-[0-9A-Z]{10}/);
    // Nobody is asked any more to renew what was taken back.
    expect(await plansOf(shareId)).toEqual([]);
    expect(await moves(ana, shareId, 'revoke')).toBe('done');
    expect(mail.letters).toHaveLength(before + 1);
  });
});
