import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { correctedQuorum, linksOf, meetingStream, saidKey, type SeriesDecision } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import {
  aCode,
  aSeries,
  decisionIn,
  type GatheredMeeting,
  heldOn,
  itemIn,
  plans,
  takeTheirSeats,
} from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { agencyId, type CastName } from '../support/table.js';

const board = useBoard();

describe('what a decision and a record become later', () => {
  let [chair, ana, ben, dino, admin, carla]: Person[] = [];

  beforeAll(async () => {
    await takeTheirSeats(board);
    const names: CastName[] = ['chair', 'ana', 'ben', 'dino', 'admin', 'carla'];
    [chair, ana, ben, dino, admin, carla] = await Promise.all(names.map((name) => board.sits(name)));
  });

  const series = (): Promise<string> => aSeries(chair!, { code: aCode(), quorum: { seats: 4 } });
  const refused = (code: string, field?: string) => ({
    error: expect.objectContaining({ code, ...(field ? { fields: { [field]: [expect.any(String)] } } : {}) }),
  });

  /** A meeting with an item to decide, which it is at. */
  async function sits(seriesId: string, original: string): Promise<{ meeting: GatheredMeeting; itemId: string }> {
    const meeting = await plans(chair!, seriesId, { original });
    const itemId = await meeting.hasItem(chair!, 'A rule', { kind: 'decision' });
    await meeting.isOpenedBy(chair!, ana!, ben!, dino!);
    await meeting.leads(chair!, 'item.next', { itemId });
    return { meeting, itemId };
  }
  const adopts = async (meeting: GatheredMeeting, decisionId: string): Promise<void> => {
    await meeting.leads(chair!, 'decision.put', { decisionIds: [decisionId] });
    await meeting.leads(chair!, 'decision.call', { decisionIds: [decisionId] });
    await board.movesClock('31 seconds');
    await meeting.leads(chair!, 'decision.adopt', { decisionId });
    await board.movesClock('0 seconds');
  };
  /** A meeting that adopts one text. */
  async function decides(seriesId: string, original: string) {
    const { meeting, itemId } = await sits(seriesId, original);
    const decisionId = v7();
    await meeting.insists(chair!, 'decision.draft', { decisionId, itemId, text: 'Three places.' });
    await adopts(meeting, decisionId);
    return { meeting, itemId, decisionId };
  }

  it('P5: a later decision changes an earlier one of its series, both are marked, and the record of the first stays', async () => {
    const seriesId = await series();
    const first = await decides(seriesId, '2027-03-09');
    await first.meeting.leads(chair!, 'meeting.close');
    const record = await first.meeting.seenBy(ben!);
    const { meeting, itemId } = await sits(seriesId, '2027-03-16');
    const apart = await decides(await series(), '2027-03-09');
    const [later, rival] = [v7(), v7()];
    const drafts = (decisionId: string, changed: string, how: string) =>
      meeting.does(ana!, 'decision.draft', {
        decisionId,
        itemId,
        text: 'Five places.',
        changes: [{ decisionId: changed, how }],
      });
    for (const none of [apart.decisionId, later, v7()])
      expect(await drafts(rival, none, 'amends')).toEqual(refused('illegal_move', 'changes'));
    expect(await drafts(later, first.decisionId, 'supersedes')).toMatchObject({ result: {} });
    expect(await drafts(rival, later, 'rescinds')).toEqual(refused('illegal_move', 'changes'));
    expect(await drafts(rival, first.decisionId, 'rescinds')).toMatchObject({ result: {} });

    // Both are asked about at once, and said to be agreed in the same moment: one of them changes it.
    await meeting.leads(chair!, 'decision.put', { decisionIds: [later, rival], block: true });
    await meeting.leads(chair!, 'decision.call', { decisionIds: [later, rival] });
    await board.movesClock('31 seconds');
    const by = await meeting.fromTheChair(chair!);
    const ended = await Promise.all(
      [later, rival].map((decisionId) => meeting.does(chair!, 'decision.adopt', { ...by, decisionId })),
    );
    await board.movesClock('0 seconds');
    expect(ended.filter((answer) => 'error' in answer && answer.error)).toEqual([refused('illegal_move', 'changes')]);

    const { body } = await ben!.http<{ decisions: SeriesDecision[] }>('GET', `/api/series/${seriesId}/decisions`);
    const [old, changing] = body.decisions;
    expect(body.decisions).toMatchObject([{ text: 'Three places.' }, { text: 'Five places.' }]);
    expect(linksOf(old!, body.decisions)).toMatchObject({ changedBy: [{ other: { number: changing!.number } }] });
    expect(linksOf(changing!, body.decisions)).toMatchObject({ changes: [{ other: { number: old!.number } }] });
    expect(['superseded', 'rescinded']).toContain(linksOf(old!, body.decisions).standing);
    expect(await first.meeting.seenBy(ben!)).toEqual(record);
    const stranger = await board.sits('stranger');
    expect((await stranger.http('GET', `/api/series/${seriesId}/decisions`)).status).toBe(404);
    expect(await journalFaults(board)).toEqual([]);
  });

  it('L3: who comes once it is adopted has a reservation noted beside it, also some days after the close', async () => {
    const { meeting, decisionId } = await decides(await series(), '2027-03-09');
    await meeting.comes(carla!);
    const adopted = decisionIn(await meeting.seenBy(ana!), decisionId);
    await meeting.leads(chair!, 'meeting.close');
    const notes = (who: Person, reason: string) =>
      meeting.does(who, 'decision.answer', { decisionId, version: 1, position: 'consent_with_reservation', reason });
    await board.movesClock('6 days');
    expect(await notes(carla!, 'Not for minors.')).toMatchObject({ result: {} });
    expect(await notes(ana!, 'Neither for us.')).toEqual(refused('illegal_move'));
    await board.movesClock('8 days');
    expect(await notes(carla!, 'Too late.')).toEqual(refused('illegal_move'));
    await board.movesClock('0 seconds');
    const view = await meeting.seenBy(ana!);
    expect(decisionIn(view, decisionId)).toEqual({
      ...adopted,
      notedAfter: { [agencyId('legal')]: { personId: carla!.id, at: expect.any(Number) } },
    });
    expect(view.words[saidKey('position', `${decisionId}:${agencyId('legal')}`, 'note')]).toBe('Not for minors.');
  });

  it('C7: what was moved three times is taken off for good only with a reason, which stands in the record', async () => {
    const seriesId = await series();
    const first = await plans(chair!, seriesId, { original: '2027-03-09' });
    const lineageId = await first.hasItem(chair!, 'An old question');
    await first.isHeldFor(chair!, [ana!]);
    await (await heldOn(chair!, seriesId, '2027-03-16'))!.isHeldFor(chair!, [ana!]);
    const third = (await heldOn(chair!, seriesId, '2027-03-23'))!;
    await third.isOpenedBy(chair!, ana!);
    const { itemId } = (await third.seenBy(chair!)).items.find((one) => one.lineageId === lineageId)!;
    const closes = async (more: object) =>
      third.does(chair!, 'meeting.close', {
        ...(await third.fromTheChair(chair!)),
        choices: [{ itemId, choice: 'withdraw', ...more }],
      });
    expect(await closes({})).toMatchObject({ error: { code: 'illegal_move', fields: { reasons: [itemId] } } });
    expect(await closes({ reason: 'The ministry decided it.' })).toMatchObject({ result: {} });
    const view = await third.seenBy(ben!);
    expect(itemIn(view, itemId).status).toBe('withdrawn');
    expect(view.words[saidKey('item', itemId, 'reason')]).toBe('The ministry decided it.');
    expect((await (await heldOn(chair!, seriesId, '2027-03-30'))!.seenBy(ben!)).items).toEqual([]);
  });

  it('A9: a mistake in the roll is corrected beside it, and shows what it means for what was decided', async () => {
    const { meeting, decisionId } = await decides(await series(), '2027-03-09');
    await ana!.live.connected();
    await ana!.live.follow(meetingStream(meeting.id));
    await meeting.leads(chair!, 'meeting.close');
    const before = await meeting.seenBy(ana!);
    const { personId, from } = before.roll.find((one) => one.personId === dino!.id)!;
    const wrong = { correctionId: v7(), personId, recordedFrom: from, reason: 'Dino was at another table.' };
    expect(await meeting.does(ben!, 'roll.correct', wrong)).toEqual(refused('forbidden'));
    expect(await meeting.does(admin!, 'roll.correct', { ...wrong, reason: ' ' })).toEqual(
      expect.objectContaining({ error: expect.objectContaining({ code: 'invalid_input' }) }),
    );
    for (let times = 0; times < 2; times++) await meeting.insists(admin!, 'roll.correct', wrong);
    // Somebody was left out; with them there were enough again, and that is shown as well.
    const missed = {
      correctionId: v7(),
      personId: carla!.id,
      from,
      mode: 'phone',
      reason: 'She was on the telephone.',
    };
    const view = await meeting.seenBy(ana!);
    const { endedAt: _, ...rest } = view.meeting;
    expect(rest).toMatchObject({ status: 'closed' });
    expect([view.roll, view.decisions]).toEqual([before.roll, before.decisions]);
    expect(view.corrections).toMatchObject([{ was: { personId: dino!.id }, by: admin!.id }]);
    expect(view.words[saidKey('roll', wrong.correctionId, 'reason')]).toBe('Dino was at another table.');
    const shown = { recorded: { present: 4, of: 5, met: true }, corrected: { present: 3, of: 5, met: false } };
    expect(correctedQuorum(view, decisionIn(view, decisionId))).toMatchObject([
      { moment: 'put', ...shown },
      { moment: 'adopted', ...shown },
    ]);
    await meeting.insists(chair!, 'roll.correct', missed);
    const after = await meeting.seenBy(ana!);
    expect(after.corrections![1]!.is).toMatchObject({ seat: agencyId('legal'), mode: 'phone', from });
    expect(correctedQuorum(after, decisionIn(after, decisionId))).toMatchObject([
      { corrected: { present: 4, met: true } },
      { corrected: { present: 4, met: true } },
    ]);
    expect(await ana!.foldHolds(meetingStream(meeting.id))).toBeNull();
    expect(await journalFaults(board)).toEqual([]);
  });
});
