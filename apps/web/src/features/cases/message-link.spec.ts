import { describe, expect, it } from '@jest/globals';
import { caseStream, partStream } from '#libs/domain';
import { messageHash, messageOf } from './message-link.js';

const CASE_ID = '00000000-0000-4000-8000-000000000001';
const PART_ID = '00000000-0000-4000-8000-00000000000a';

describe('the address of a message', () => {
  it('leads back to it', () => {
    for (const place of [
      { stream: caseStream(CASE_ID), seq: 12 },
      { stream: partStream(PART_ID), seq: 3 },
    ])
      expect(messageOf(`#${messageHash(place)}`, CASE_ID)).toEqual(place);
    expect(messageOf('case-12', CASE_ID)).toEqual({ stream: caseStream(CASE_ID), seq: 12 });
  });

  it('leads nowhere when it is no such address', () => {
    for (const hash of [
      '',
      '#',
      '#case-0',
      '#case-x',
      '#part-3',
      `#case-${PART_ID}-3`,
      '#person-1',
      `#part-${PART_ID}`,
    ])
      expect(messageOf(hash, CASE_ID)).toBeNull();
  });
});
