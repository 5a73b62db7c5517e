import { canonicalAddress, type InvitePerson, type Standing } from '#libs/domain';

/** Somebody who is to be invited, while it is typed. */
export type MemberDraft = Omit<InvitePerson, 'language'>;

export const newMemberDraft = (invitationId: string, agencyId: string): MemberDraft => ({
  invitationId,
  agencyId,
  name: '',
  address: '',
  standings: [],
});

/** What is wrong with somebody who is to be invited. */
export type MemberFault = 'name' | 'address' | 'twice' | 'you' | 'agency' | 'roles';

export function memberFaults(draft: MemberDraft, others: readonly MemberDraft[], own: string): MemberFault[] {
  const address = canonicalAddress(draft.address);
  const twice = others.some((other) => canonicalAddress(other.address) === address);
  return [
    ...(draft.name.trim() === '' ? (['name'] as const) : []),
    ...(isAddress(address) ? [] : (['address'] as const)),
    ...(address !== '' && twice ? (['twice'] as const) : []),
    ...(address !== '' && address === canonicalAddress(own) ? (['you'] as const) : []),
    ...(draft.agencyId === '' ? (['agency'] as const) : []),
    ...(draft.standings.length === 0 ? (['roles'] as const) : []),
  ];
}

export const toMember = (draft: MemberDraft): MemberDraft => ({
  ...draft,
  name: draft.name.trim(),
  address: canonicalAddress(draft.address),
});

/** True when nothing of it has been typed. */
export const isBlank = (draft: MemberDraft): boolean => draft.name.trim() === '' && draft.address.trim() === '';

/** With the role, or without it when it was there. */
export const toggled = (standings: readonly Standing[], standing: Standing): Standing[] =>
  standings.includes(standing) ? standings.filter((one) => one !== standing) : [...standings, standing];

/** Looks like an e-mail address; the server looks more closely. */
export const isAddress = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(typed.trim());
