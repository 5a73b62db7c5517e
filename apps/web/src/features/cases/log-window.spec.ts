import { describe, expect, it } from '@jest/globals';
import {
  around,
  bounded,
  DRAWN_MAX,
  firstWindow,
  furtherBack,
  furtherOn,
  type LogWindow,
  newestWindow,
} from './log-window.js';

const size = (window: LogWindow, head: number) => (window.to ?? head) - window.from + 1;

describe('which rows of a log are drawn', () => {
  it('begins with the newest', () => {
    expect(newestWindow(1, 1000)).toEqual({ from: 961, to: null });
    expect(newestWindow(981, 1000)).toEqual({ from: 981, to: null });
  });

  it('begins with the row at which one goes on reading, however far back that is', () => {
    expect(firstWindow(null, 1, 1000)).toEqual(newestWindow(1, 1000));
    expect(firstWindow(990, 1, 1000)).toEqual({ from: 961, to: null });
    expect(firstWindow(955, 1, 1000)).toEqual({ from: 930, to: 979 });
  });

  it('never draws more than its limit, however far one scrolls back and on again', () => {
    const head = 100_000;
    let window = newestWindow(1, head);
    for (let step = 0; step < 4100; step += 1) {
      window = furtherBack(window, 1, head);
      expect(size(window, head)).toBeLessThanOrEqual(DRAWN_MAX);
    }
    expect(window).toEqual({ from: 1, to: DRAWN_MAX });
    for (let step = 0; step < 4100; step += 1) window = furtherOn(window, head);
    expect(window).toEqual({ from: head - DRAWN_MAX + 1, to: null });
  });

  it('goes along with what is new for whoever reads at the bottom', () => {
    const window = { from: 901, to: null };
    expect(bounded(window, 1, 1000 + DRAWN_MAX, true)).toEqual(newestWindow(1, 1000 + DRAWN_MAX));
    expect(bounded(window, 1, 1010, true)).toBe(window);
  });

  it('stays where it is for whoever reads further up', () => {
    expect(bounded({ from: 901, to: null }, 1, 2000, false)).toEqual({ from: 901, to: 900 + DRAWN_MAX });
  });

  it('begins anew when what was drawn is no longer held', () => {
    expect(bounded({ from: 10, to: 60 }, 700, 749, false)).toEqual({ from: 710, to: null });
  });

  it('leads to any row: it stays where it is when the row is drawn, else it stands around it', () => {
    expect(around(950, { from: 901, to: null }, 1, 1000)).toEqual({ from: 901, to: null });
    expect(around(400, { from: 901, to: null }, 1, 1000)).toEqual({ from: 375, to: 424 });
    expect(around(3, { from: 901, to: null }, 1, 1000)).toEqual({ from: 1, to: 50 });
    expect(around(990, { from: 1, to: 150 }, 1, 1000)).toEqual({ from: 965, to: null });
  });
});
