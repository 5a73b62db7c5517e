import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect } from '@jest/globals';
import type { Reply, ReplyView } from '#libs/domain';
import { haveAddresses } from './actions.js';
import { until } from './api-process.js';
import { ended } from './at-the-door.js';
import type { Board } from './board.js';
import type { MailServer } from './mail-server.js';
import { aCode, aSeries, type GatheredMeeting, plans, takeTheirSeats } from './meetings.js';
import type { Person } from './person.js';
import type { ReceivedLetter } from './received-letter.js';
import { agencyId, type AgencyName, type CastName, personId } from './table.js';

/** Who has an address: Bea only watches, and nobody of Carla's agency could come in her place. */
export const CALLED = ['ana', 'bea', 'ben', 'carla', 'chair'] as const;
/** The letter to each who was called. */
export type Letters = Record<(typeof CALLED)[number], ReceivedLetter>;

const LINK = /\/reply#([\w-]{43})\.(\w+)/g;
/** The links in a letter by which its reader says whether they come: each with its secret, and with the answer. */
export const repliesIn = ({ text }: ReceivedLetter) => [...text.matchAll(LINK)];
export const secretIn = (letter: ReceivedLetter): string => repliesIn(letter)[0]![1]!;

/** When the meetings of these stories begin. */
export const TUESDAY = { date: '2027-03-09', time: '14:00', zone: 'Europe/Athens' };
/** The same day at another time, as a meeting is moved there. */
export const at = (time: string) => ({ start: { ...TUESDAY, time }, minutes: 90 });

/** People who are called to meetings by letter, and what they do with the links in it. */
export class Calls {
  /** Who keeps the meetings. */
  chair!: Person;
  /** Every secret that a letter carried. */
  readonly secrets: string[] = [];

  constructor(
    private readonly board: Board,
    private readonly mail: MailServer,
  ) {
    beforeAll(async () => {
      await takeTheirSeats(board);
      await this.becomes('bea', 'shelter', 'observer');
      await haveAddresses(board, ...(await Promise.all(CALLED.map((name) => board.sits(name)))));
      await board.looks('update baraza.account set proved_at = baraza.now()');
    });
  }

  /** Gives somebody what they are at the table. */
  async becomes(name: CastName, agency: AgencyName, ...standings: string[]): Promise<void> {
    const path = `/api/people/${personId(name)}/standings`;
    const admin = await this.board.sits('admin');
    expect(ended(await admin.http('PUT', path, { agencyId: agencyId(agency), standings }))).toBe('done');
  }

  /** A meeting of a Tuesday, with a place and an item. */
  async prepared(): Promise<GatheredMeeting> {
    this.chair = await this.board.sits('chair');
    const seriesId = await aSeries(this.chair, { code: aCode() }, 'Tuesday round');
    const meeting = await plans(this.chair, seriesId, { original: TUESDAY.date });
    await meeting.insists(this.chair, 'meeting.place', { place: 'Orange room, first floor' });
    await meeting.hasItem(this.chair, 'Purple bicycle');
    return meeting;
  }

  /** What comes of an act: a letter to each who is called. */
  async lettersOf(act: () => Promise<unknown>): Promise<Letters> {
    const before = this.mail.letters.length;
    await act();
    await until(() => this.mail.letters.length >= before + CALLED.length, 'the letters to arrive', 20_000);
    await wait(400);
    const letters = this.mail.letters.slice(before);
    expect(letters.map(({ envelope }) => envelope.to[0]).sort()).toEqual(CALLED.map((name) => `${name}@example.org`));
    this.secrets.push(...letters.flatMap(repliesIn).map(([, secret]) => secret!));
    return Object.fromEntries(letters.map((letter) => [letter.envelope.to[0]!.split('@')[0], letter])) as Letters;
  }

  letters(meeting: GatheredMeeting, act = 'meeting.call', input: object = {}): Promise<Letters> {
    return this.lettersOf(() => meeting.insists(this.chair, act, input));
  }

  /** A meeting to which people were called, and the secrets of the letters to Ana and to Ben. */
  async called() {
    const meeting = await this.prepared();
    const letters = await this.letters(meeting);
    return { meeting, letters, ana: secretIn(letters.ana), ben: secretIn(letters.ben) };
  }

  opens = (secret: string) => this.board.visitor().posts<ReplyView>('/api/reply/open', { secret });
  says = (secret: string, reply: string, more: object = {}) =>
    this.board.visitor().posts<ReplyView>('/api/reply', { secret, reply, ...more });
  takesBack = (secret: string) => this.board.visitor().posts<ReplyView>('/api/reply/undo', { secret });

  /** Whatever is done with the link, it does nothing. */
  async isOver(secret: string): Promise<void> {
    for (const over of [await this.opens(secret), await this.says(secret, 'comes'), await this.takesBack(secret)])
      expect(ended(over)).toBe('link_over');
  }

  async repliesTo(meeting: GatheredMeeting): Promise<Reply[]> {
    return (await meeting.seenBy(this.chair)).replies;
  }

  async answerOf(meeting: GatheredMeeting, name: CastName): Promise<Reply | undefined> {
    return (await this.repliesTo(meeting)).find((one) => one.personId === personId(name));
  }
}
