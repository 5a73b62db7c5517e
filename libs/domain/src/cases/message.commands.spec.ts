import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { FILES_MAX, MENTIONS_MAX, SIGNS } from './message.js';
import {
  EditMessage,
  FollowCase,
  MarkRead,
  OpenPart,
  PinMessage,
  PostMessage,
  ReactToMessage,
  WithdrawMessage,
} from './message.commands.js';
import { PARTS } from './part.js';
import { FOLLOW_LEVELS } from './reading.js';

const ID = '0199abcd-0000-4000-8000-00000000000f';
const OTHER = '0199abcd-0000-4000-8000-00000000000e';
const wrong = (type: new () => object, input: object): string[] =>
  validateSync(plainToInstance(type, input)).map(({ property }) => property);
const post = (more: object): string[] => wrong(PostMessage, { caseId: ID, words: 'Hello.', ...more });
const NO_NUMBERS = [0, -1, 1.5, Number.NaN, Infinity, 2 ** 53, '1', null, [1], {}, true];

describe('a mention', () => {
  it('is of a person or of an agency', () => {
    expect(post({ mentions: [{ person: ID }, { agency: OTHER }] })).toEqual([]);
    expect(post({ mentions: [] })).toEqual([]);
  });

  it.each([{}, { person: 'x' }, { agency: 5 }, { person: null }, { agency: [ID] }, null, 7, 'ana', [ID]])(
    'is not %j',
    (mention) => {
      expect(post({ mentions: [mention] })).toEqual(['mentions']);
    },
  );

  it('is looked at even where it names both', () => {
    expect(post({ mentions: [{ person: 'x', agency: 'y' }] })).toEqual(['mentions']);
    expect(post({ mentions: [{ person: ID, agency: 'y' }] })).toEqual(['mentions']);
    expect(post({ mentions: [{ person: 'x', agency: ID }] })).toEqual(['mentions']);
  });

  it('comes in a list that is not too long', () => {
    const many = Array.from({ length: MENTIONS_MAX + 1 }, () => ({ person: ID }));
    expect([post({ mentions: many.slice(1) }), post({ mentions: many })]).toEqual([[], ['mentions']]);
    for (const mentions of [{ person: ID }, 'x', 1]) expect(post({ mentions })).toEqual(['mentions']);
  });
});

describe('the number of a message', () => {
  it.each(NO_NUMBERS)('is not %p', (seq) => {
    const at = { caseId: ID, seq };
    expect(wrong(WithdrawMessage, at)).toEqual(['seq']);
    expect(wrong(MarkRead, at)).toEqual(['seq']);
    expect(wrong(PinMessage, { ...at, on: true })).toEqual(['seq']);
    expect(wrong(EditMessage, { ...at, words: 'x' })).toEqual(['seq']);
    expect(wrong(ReactToMessage, { ...at, sign: 'done', on: true })).toEqual(['seq']);
  });

  it.each(NO_NUMBERS.filter((seq) => seq !== null))('that is answered is not %p', (replyTo) => {
    expect(post({ replyTo })).toEqual(['replyTo']);
  });

  it('is any that there may be, in a case or in a part', () => {
    for (const seq of [1, Number.MAX_SAFE_INTEGER]) {
      expect(wrong(MarkRead, { caseId: ID, seq })).toEqual([]);
      expect(wrong(MarkRead, { partId: ID, seq })).toEqual([]);
    }
  });
});

describe('a sign', () => {
  it('is one of those that there are, put or taken away', () => {
    for (const sign of SIGNS)
      for (const on of [true, false]) expect(wrong(ReactToMessage, { caseId: ID, seq: 1, sign, on })).toEqual([]);
    for (const sign of ['', 'AGREE', 'toString', 'like', null, ['agree'], undefined])
      expect(wrong(ReactToMessage, { caseId: ID, seq: 1, sign, on: true })).toEqual(['sign']);
    for (const on of ['true', 1, 0, null, undefined, {}]) {
      expect(wrong(ReactToMessage, { caseId: ID, seq: 1, sign: 'done', on })).toEqual(['on']);
      expect(wrong(PinMessage, { caseId: ID, seq: 1, on })).toEqual(['on']);
    }
  });
});

describe('a part', () => {
  const open = (more: object): string[] =>
    wrong(OpenPart, { partId: ID, caseId: OTHER, part: 'health', agencyIds: [], words: 'Hello.', ...more });

  it('is of one of the kinds that there are', () => {
    for (const part of PARTS) expect(open({ part })).toEqual([]);
    for (const part of ['', 'Health', 'common', 'constructor', null, ['hiv'], 0])
      expect(open({ part })).toEqual(['part']);
  });

  it('is for agencies that are named once each, and for one’s own where none is', () => {
    expect(open({ agencyIds: [ID, OTHER] })).toEqual([]);
    for (const agencyIds of [[ID, ID], ['x'], [null], ID, null, undefined, {}])
      expect(open({ agencyIds })).toEqual(['agencyIds']);
  });

  it('begins with something that is said', () => {
    for (const words of ['', ' ', undefined, null, 5]) expect(open({ words })).toEqual(['words']);
    expect(open({ words: '', files: [] })).toEqual(['words']);
  });

  it('begins with files, with words or without, as a message carries them', () => {
    const many = Array.from({ length: FILES_MAX + 1 }, (_, place) => ID.slice(0, -2) + String(10 + place));
    for (const words of ['Hello.', '']) expect(open({ words, files: many.slice(1) })).toEqual([]);
    for (const files of [many, [ID, ID], ['x'], [null], ID, {}]) expect(open({ files })).toEqual(['files']);
  });

  it('has an id and a case', () => {
    for (const id of ['', 'x', null, undefined, 4])
      expect(open({ partId: id, caseId: id })).toEqual(['partId', 'caseId']);
  });
});

describe('how a case is followed', () => {
  it('is one of the ways that there are', () => {
    for (const level of FOLLOW_LEVELS) expect(wrong(FollowCase, { caseId: ID, level })).toEqual([]);
    for (const level of ['', 'ALL', 'some', null, ['all'], undefined])
      expect(wrong(FollowCase, { caseId: ID, level })).toEqual(['level']);
  });
});
