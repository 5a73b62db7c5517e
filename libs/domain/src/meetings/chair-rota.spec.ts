import { describe, expect, it } from '@jest/globals';
import { chairsAhead, type Rota, skipChair, swapChairs } from './chair-rota.js';

const aRota = (more: Partial<Rota> = {}): Rota => ({
  rotaIds: ['ana', 'ben', 'cleo'],
  held: [],
  ahead: ['d1', 'd2', 'd3', 'd4', 'd5'],
  changes: [],
  ...more,
});
const order = (rota: Rota): string => [...chairsAhead(rota).values()].join(' ');
const changed = (rota: Rota, ...changes: Rota['changes']): Rota => ({
  ...rota,
  changes: [...rota.changes, ...changes],
});

describe('who leads next', () => {
  it('follows the order, from where it stands after what was held', () => {
    expect(order(aRota())).toBe('ana ben cleo ana ben');
    expect(order(aRota({ held: ['d1', 'd2'], ahead: ['d3', 'd4'] }))).toBe('cleo ana');
    expect(order(aRota({ rotaIds: [] }))).toBe('');
  });

  it('is exchanged between two meetings, and the order behind them stays', () => {
    const swap = swapChairs(aRota(), 'd1', 'd3');
    expect(swap).toEqual({ how: 'swap', original: 'd1', withOriginal: 'd3', personId: 'ana', insteadId: 'cleo' });
    expect(order(changed(aRota(), swap))).toBe('cleo ben ana ana ben');
    // The other meeting keeps its chair when the first was held.
    expect(order(changed(aRota({ held: ['d1'], ahead: ['d2', 'd3', 'd4'] }), swap))).toBe('ben ana ana');
  });

  it('passes somebody over, who has their turn in the next round', () => {
    const skip = skipChair(aRota(), 'd2');
    expect(skip).toEqual({ how: 'skip', original: 'd2', personId: 'ben', insteadId: 'cleo' });
    expect(order(changed(aRota(), skip))).toBe('ana cleo ana ben cleo');
    expect(order(changed(aRota({ held: ['d1', 'd2'], ahead: ['d3', 'd4'] }), skip))).toBe('ana ben');
  });

  it('is changed several times, each after the others', () => {
    const first = changed(aRota(), skipChair(aRota(), 'd1'));
    const second = changed(first, swapChairs(first, 'd1', 'd2'));
    expect(order(second)).toBe('cleo ben ana ben cleo');
    expect(order(changed(second, skipChair(second, 'd1')))).toBe('ben ana ben cleo ana');
  });

  it('is not changed for a meeting that was taken off meanwhile', () => {
    const swap = swapChairs(aRota(), 'd1', 'd3');
    expect(order(changed(aRota({ ahead: ['d2', 'd3'] }), swap))).toBe('ana ben');
  });

  it('cannot be changed where there is no such meeting ahead, nor by an exchange with oneself', () => {
    const refused = (act: () => unknown) => expect(act).toThrow(expect.objectContaining({ name: 'Refusal' }));
    refused(() => swapChairs(aRota(), 'd1', 'd9'));
    refused(() => swapChairs(aRota(), 'd1', 'd4'));
    refused(() => skipChair(aRota({ held: ['d0'] }), 'd0'));
    refused(() => skipChair(aRota({ rotaIds: ['ana'] }), 'd1'));
    refused(() => skipChair(aRota({ rotaIds: [] }), 'd1'));
  });
});
