import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { partStream } from '#libs/domain';
import { loadChannel } from './channel.queries.js';

const PART = '0190a5a2-6a0f-7b6e-8c3d-2f4c9b1d7e11';
const ROW = { id: PART, episode_id: PART, part: 'health', lead_agency_id: PART, opened_at: new Date(0) };

describe('somebody whose agency is released while their command looks at a part', () => {
  it('is answered as anybody who does not read it, at whichever statement their right ended', async () => {
    for (let reads = 0; reads < 4; reads++) {
      let asked = 0;
      const query = async (sql: string): Promise<object[]> => {
        if (asked++ >= reads) return [];
        return sql.includes('case_part') ? [ROW] : [];
      };
      expect(await loadChannel({ query } as unknown as EntityManager, partStream(PART))).toBeNull();
    }
  });
});
