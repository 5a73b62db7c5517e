import { describe, expect, it } from '@jest/globals';
import { correctedQuorum } from '../corrected-quorum.js';
import { HeldMeeting, MINUTE } from '../model/a-meeting.js';
import { adopts, atDecision, calls, closes, puts } from '../model/at-decision.js';
import { correctedRoll } from '../roll-corrections.js';
import { type CorrectsRoll, correctRoll } from './correcting.js';
import { nextItem } from './items.js';
import { checkIn, checkOut } from './roll.js';

const refusal = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field ? { fields: { [field]: [expect.any(String)] } } : {}) });

/** Four seats of which three decide: they adopted `d` at minute 10, and closed at minute 30. */
function afterwards(): HeldMeeting {
  const held = atDecision({ quorum: { seats: 4 } });
  held.minute = 5;
  puts(held);
  calls(held);
  held.minute = 10;
  adopts(held);
  held.minute = 30;
  held.does(nextItem, held.chair);
  held.comes(closes(held).happened);
  held.minute = 100;
  return held;
}
const corrects = (held: HeldMeeting, input: Omit<CorrectsRoll, 'correctionId'> & { correctionId?: string }): string[] =>
  held.does(correctRoll, { correctionId: 'c', ...input }, 'Secretary');
const justiceWas = (from: number, to?: number) => ({
  personId: 'Justice',
  recordedFrom: 0,
  is: { mode: 'room' as const, from: from * MINUTE, ...(to === undefined ? {} : { to: to * MINUTE }) },
});

describe('a mistake in the roll', () => {
  it('A9 is put right beside what was recorded, with who did it and when', () => {
    const held = afterwards();
    const before = held.view;
    expect(corrects(held, justiceWas(7, 20))).toEqual(['roll.corrected']);
    expect(held.view).toEqual({ ...before, corrections: [expect.any(Object)] });
    expect(held.view.corrections).toMatchObject([
      {
        was: { from: 0 },
        is: { seat: 'justice', from: 7 * MINUTE, to: 20 * MINUTE },
        by: 'Secretary',
        at: 100 * MINUTE,
      },
    ]);
    expect(correctedRoll(held.view.roll, held.view.corrections).filter(({ seat }) => seat === 'justice')).toEqual([
      held.view.corrections![0]!.is,
    ]);
    // Given twice it is there once; and it can be put right itself.
    expect(corrects(held, justiceWas(7, 20))).toEqual([]);
    expect(corrects(held, { correctionId: 'e', personId: 'Justice', recordedFrom: 7 * MINUTE })).toEqual([
      'roll.corrected',
    ]);
    expect(correctedRoll(held.view.roll, held.view.corrections).map(({ personId }) => personId)).toEqual([
      'City',
      'Health',
      'Shelter',
    ]);
  });

  it('A9 shows what it means for a decision, which stays as it is', () => {
    const held = afterwards();
    const decided = held.decision('d');
    expect(correctedQuorum(held.view, decided)).toEqual([]);
    corrects(held, justiceWas(7));
    expect(correctedQuorum(held.view, decided)).toMatchObject([
      { moment: 'put', recorded: { present: 4, of: 9, met: true }, corrected: { present: 3, of: 9, met: false } },
    ]);
    corrects(held, { correctionId: 'e', personId: 'Health', recordedFrom: 0 });
    expect(correctedQuorum(held.view, decided)).toMatchObject([
      { moment: 'put', corrected: { present: 2 } },
      { moment: 'adopted', recorded: { present: 4 }, corrected: { present: 3, met: false, lacks: { seats: 1 } } },
    ]);
    expect(held.decision('d')).toBe(decided);
    // Somebody who was left out counts again.
    const missed = { mode: 'video' as const, seat: 'legal', from: 0 };
    corrects(held, { correctionId: 'f', personId: 'Legal', is: missed });
    expect(correctedQuorum(held.view, decided)).toMatchObject([
      { moment: 'put', corrected: { present: 3 } },
      { moment: 'adopted', corrected: { present: 4, met: true } },
    ]);
  });

  it('A9 is nothing for a decision at which the same seats were there all the same', () => {
    const held = afterwards();
    corrects(held, justiceWas(2, 20));
    expect(correctedQuorum(held.view, held.decision('d'))).toEqual([]);
  });

  it('A9 is refused for what cannot have been', () => {
    const held = afterwards();
    const refuses = (input: Parameters<typeof corrects>[1], code: string, field?: string) =>
      expect(() => corrects(held, input)).toThrow(refusal(code, field));
    refuses(justiceWas(20, 7), 'illegal_move', 'times');
    refuses(justiceWas(20, 31), 'illegal_move', 'times');
    refuses({ personId: 'Justice', recordedFrom: 1 }, 'not_found');
    refuses({ personId: 'Legal' }, 'invalid_input', 'from');
    const deputy = { mode: 'room' as const, seat: 'justice', deputy: true, from: 0, to: 5 * MINUTE };
    refuses({ personId: 'Deputy', is: deputy }, 'illegal_move', 'seat');
    refuses({ personId: 'Justice', is: { mode: 'phone', from: MINUTE } }, 'illegal_move', 'seat');
    expect(corrects(held, justiceWas(0))).toEqual([]);
    const called = new HeldMeeting({ ...held.view, meeting: { ...held.view.meeting, status: 'called' } });
    delete called.view.meeting.openedAt;
    expect(() => corrects(called, justiceWas(7))).toThrow(refusal('illegal_move'));
  });

  it('A9 can be put right while the meeting goes on, but who is there now comes and goes as usual', () => {
    const held = atDecision();
    held.minute = 10;
    expect(() => corrects(held, justiceWas(2, 5))).toThrow(refusal('illegal_move', 'roll'));
    expect(() => corrects(held, { personId: 'Legal', is: { mode: 'room', seat: 'legal', from: 0 } })).toThrow(
      refusal('illegal_move', 'roll'),
    );
    corrects(held, justiceWas(2));
    held.minute = 20;
    held.does(checkOut, { personId: 'Justice' });
    held.does(checkIn, { personId: 'Justice', seat: 'justice', mode: 'phone' });
    expect(
      correctedRoll(held.view.roll, held.view.corrections).flatMap(({ personId, from, to }) =>
        personId === 'Justice' ? [[from / MINUTE, to === undefined ? to : to / MINUTE]] : [],
      ),
    ).toEqual([
      [2, 20],
      [20, undefined],
    ]);
  });
});
