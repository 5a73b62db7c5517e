import { describe, expect, it } from '@jest/globals';
import { isBlank, memberFaults, newMemberDraft, toggled, toMember } from './member-draft.js';

const AGENCY = '01990000-0000-7000-8000-000000000011';
const blank = newMemberDraft('01990000-0000-7000-8000-000000000021', AGENCY);
const somebody = { ...blank, name: 'Sofia M. ', address: ' Sofia@Example.org', standings: ['worker' as const] };

describe('somebody who is to be invited', () => {
  it('needs a name, an address, an agency and a role', () => {
    expect(isBlank(blank)).toBe(true);
    expect(memberFaults({ ...blank, agencyId: '' }, [], '')).toEqual(['name', 'address', 'agency', 'roles']);
    expect(memberFaults(somebody, [], '')).toEqual([]);
    expect(memberFaults({ ...somebody, address: 'sofia@example' }, [], '')).toEqual(['address']);
  });

  it('is kept under the one form of the address', () => {
    expect(toMember(somebody)).toMatchObject({ name: 'Sofia M.', address: 'sofia@example.org' });
  });

  it('is not invited twice, nor is whoever invites', () => {
    const other = { ...somebody, invitationId: AGENCY, address: 'sofia@example.org' };
    expect(memberFaults(somebody, [other], '')).toEqual(['twice']);
    expect(memberFaults(somebody, [], 'SOFIA@example.org')).toEqual(['you']);
  });

  it('has any roles of the agency', () => {
    expect(toggled(['worker'], 'liaison')).toEqual(['worker', 'liaison']);
    expect(toggled(['worker', 'liaison'], 'worker')).toEqual(['liaison']);
  });
});
