import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { meetingStream, type MeetingView, saidKey, seatsFilled } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { LiveClient } from '../support/live-client.js';
import {
  aCode,
  aSeries,
  decisionIn,
  type GatheredMeeting,
  itemIn,
  plans,
  takeTheirSeats,
} from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { agencyId, type CastName, personId } from '../support/table.js';

/** Real screens in one meeting. */
const SCREENS = 40;
const board = useBoard({ SOCKETS_PER_PERSON: '20' });

describe('a meeting whose people are far away', () => {
  let [chair, ana, ben, dino, admin, carla]: Person[] = [];

  beforeAll(() => takeTheirSeats(board));

  /** Everybody sits down, at a meeting that was opened by Chair with these people, with two items. */
  async function gather(...there: CastName[]): Promise<{ meeting: GatheredMeeting; items: [string, string] }> {
    const names: CastName[] = ['chair', 'ana', 'ben', 'dino', 'admin', 'carla'];
    const people = await Promise.all(names.map((name) => board.sits(name)));
    [chair, ana, ben, dino, admin, carla] = people;
    const seriesId = await aSeries(chair!, { code: aCode() });
    const meeting = await plans(chair!, seriesId, { original: '2027-03-09' });
    const items: [string, string] = [await meeting.hasItem(chair!, 'Beds'), await meeting.hasItem(chair!, 'Papers')];
    await meeting.isOpenedBy(chair!, ...people.filter((_, place) => there.includes(names[place]!)));
    return { meeting, items };
  }
  const follows = async (who: Person, meeting: GatheredMeeting) => {
    await who.live.connected();
    await who.live.follow(meetingStream(meeting.id));
  };
  const refused = (code: string, field?: string) => ({
    error: expect.objectContaining({ code, ...(field ? { fields: { [field]: [expect.any(String)] } } : {}) }),
  });
  const viewOf = (who: { streams: LiveClient['streams'] }, meeting: GatheredMeeting) =>
    who.streams.get(meetingStream(meeting.id))?.view as unknown as MeetingView;

  it('D13.13 R8 L2 keeps both texts where two write, and says so where one wrote from an older text or comes too late', async () => {
    const { meeting, items } = await gather('ana', 'ben', 'dino');
    await follows(ana!, meeting);
    await meeting.leads(chair!, 'item.next');
    const [one, other] = [v7(), v7()];
    const note = (noteId: string, version: number, text: string) => ({ noteId, itemId: items[0], version, text });
    await Promise.all([
      meeting.insists(admin!, 'note.write', note(one, 0, 'Of the secretary.')),
      meeting.insists(ana!, 'note.write', note(other, 0, 'Of Ana.')),
    ]);
    // The same person on two devices, one of which was away: what was written there is refused, and not lost to the other.
    await meeting.insists(ana!, 'note.write', note(other, 1, 'Of Ana, longer.'));
    expect(await meeting.does(ana!, 'note.write', note(other, 1, 'Of Ana, from the train.'))).toEqual(
      refused('illegal_move', 'version'),
    );
    expect(await meeting.does(ben!, 'note.write', note(other, 2, 'Of Ben.'))).toEqual(refused('forbidden'));
    const { words, notes } = await meeting.seenBy(ben!);
    expect([one, other].map((id) => words[saidKey('note', id, 'note')])).toEqual([
      'Of the secretary.',
      'Of Ana, longer.',
    ]);
    expect(notes.map(({ version }) => version).sort()).toEqual([1, 2]);
    ana!.goesOffline();
    const hand = v7();
    await meeting.leads(chair!, 'meeting.close');
    await ana!.comesBack();
    expect(await meeting.does(ana!, 'note.write', note(v7(), 0, 'Too late.'), hand)).toEqual(refused('illegal_move'));
    expect(await ana!.foldHolds(meetingStream(meeting.id))).toBeNull();
    ana!.takesNote();
  });

  it('D13.12 R9 L2 goes on for forty screens whose server is killed in the middle of an item: same clock, same hands, no note twice', async () => {
    const { meeting, items } = await gather('ana', 'ben', 'dino');
    const stream = meetingStream(meeting.id);
    const people = [chair!, ana!, ben!, dino!, admin!, carla!];
    const screens: LiveClient[] = [];
    for (let n = 0; n < SCREENS; n += 10)
      await Promise.all(
        Array.from({ length: 10 }, async (_, place) => {
          const { origin, cookieHeader, id } = people[(n + place) % people.length]!;
          const screen = new LiveClient(origin, cookieHeader, id);
          screens.push(screen);
          await screen.connected();
          expect(await screen.follow(stream)).toMatchObject({ head: expect.any(Number) });
        }),
      );
    await meeting.leads(chair!, 'item.next');
    await meeting.insists(ben!, 'hand.raise');
    await meeting.insists(dino!, 'hand.raise', { order: true });
    const before = await meeting.seenBy(ana!);
    const writers = screens.slice(0, 12);
    const notes = writers.map(() => ({ key: v7(), noteId: v7() }));
    const writes = (screen: LiveClient, place: number) =>
      screen.command(notes[place]!.key, 'note.write', {
        meetingId: meeting.id,
        noteId: notes[place]!.noteId,
        itemId: items[0],
        version: 0,
        text: `Note ${place}`,
      });
    const writing = writers.map((screen, place) => writes(screen, place).catch(() => null));
    await wait(20);
    await board.restartApi();
    await Promise.all(writing);
    // Whoever was not answered gives it again under the same key, as the outbox does.
    await until(() => Promise.resolve(screens.every(({ socket }) => socket.connected)), 'all to come back', 60_000);
    for (const [place, screen] of writers.entries()) expect(await writes(screen, place)).toMatchObject({ result: {} });
    const { body } = await ana!.http<{ head: number }>('GET', `/api/meetings/${meeting.id}`);
    await until(
      () => Promise.resolve(screens.every(({ streams }) => streams.get(stream)!.head >= body.head)),
      'all to hold it',
      60_000,
    );
    const after = await meeting.seenBy(ana!);
    for (const screen of screens) expect(viewOf(screen, meeting)).toEqual(after);
    expect(itemIn(after, items[0])).toEqual(itemIn(before, items[0]));
    expect([after.hands, after.roll, after.meeting]).toEqual([before.hands, before.roll, before.meeting]);
    expect(after.notes.map(({ noteId }) => noteId).sort()).toEqual(notes.map(({ noteId }) => noteId).sort());
    expect(after.notes.every(({ version }) => version === 1)).toBe(true);
    for (const screen of screens) screen.socket.disconnect();
    expect(await journalFaults(board)).toEqual([]);
  });

  it('P3 L5 has one answer of each seat, entered by the secretary for whoever is on the telephone', async () => {
    const {
      meeting,
      items: [itemId],
    } = await gather('ana', 'ben');
    await meeting.insists(admin!, 'roll.come', { mode: 'phone', personId: dino!.id });
    await meeting.leads(chair!, 'item.next');
    const decisionId = await meeting.isAskedBy(chair!, itemId, 'So be it.');
    const aloud = (who: Person, name: CastName) =>
      meeting.does(who, 'decision.answer', { decisionId, version: 1, position: 'consent', personId: personId(name) });
    expect(await aloud(ben!, 'dino')).toEqual(refused('forbidden'));
    // Whoever is not there has no seat to speak for.
    expect(await aloud(admin!, 'alexis')).toEqual(refused('invalid_input', 'personId'));
    expect(await aloud(admin!, 'dino')).toMatchObject({ result: {} });
    await meeting.insists(dino!, 'decision.answer', { decisionId, version: 1, position: 'stand_aside' });
    expect(await aloud(admin!, 'dino')).toMatchObject({ result: {} });
    expect(decisionIn(await meeting.seenBy(ana!), decisionId).positions).toEqual({
      [agencyId('justice')]: { position: 'consent', personId: dino!.id, enteredBy: admin!.id, at: expect.any(Number) },
    });
  });

  it('D13.14 A1 A8 keeps what two people recorded of one: the last holds, and the log has both; nobody goes by losing the line', async () => {
    const { meeting } = await gather('ben');
    await dino!.live.connected();
    await dino!.live.follow(meetingStream(meeting.id));
    await meeting.comes(dino!);
    dino!.goesOffline();
    expect(seatsFilled((await meeting.seenBy(ana!)).roll).get(agencyId('justice'))).toBe(dino!.id);
    await Promise.all([
      meeting.insists(admin!, 'roll.come', { mode: 'phone', personId: ana!.id }),
      meeting.insists(chair!, 'roll.come', { mode: 'room', personId: ana!.id }),
      meeting.insists(admin!, 'roll.go', { personId: ben!.id }),
    ]);
    const { roll } = await meeting.seenBy(carla!);
    expect(roll.filter(({ personId: who }) => who === ana!.id).filter(({ to }) => to === undefined)).toHaveLength(1);
    expect(new Set(roll.filter(({ personId: who }) => who === ana!.id).map(({ by }) => by))).toEqual(
      new Set([admin!.id, chair!.id]),
    );
    expect(seatsFilled(roll).has(agencyId('shelter'))).toBe(false);
    await dino!.comesBack();
    expect(await dino!.foldHolds(meetingStream(meeting.id))).toBeNull();
    dino!.takesNote();
  });
});
