import {
  type AgreedPurpose,
  type ReferralPriority,
  type ReferralService,
  type Sector,
  isReferredBetween,
  shareState,
  type ShareView,
} from '#libs/domain';

/** Somebody as they are being referred. */
export interface ReferDraft {
  receiverAgencyId: string;
  purpose: AgreedPurpose | '';
  service: ReferralService | '';
  priority: ReferralPriority;
  words: string;
  /** The restricted part in which it is talked of; empty for the case. */
  partId: string;
}

/** An agency that may be told now, and what for. */
export interface Agreed {
  agencyId: string;
  purposes: AgreedPurpose[];
}

/**
 * The agencies that mine may tell at a moment (milliseconds since 1970) by an agreement that holds then.
 * @param sectorOf the sector of an agency, or null where it is not known
 */
export function agreedWith(
  shares: readonly ShareView[],
  agencyId: string,
  now: number,
  sectorOf: (agencyId: string) => Sector | null,
): Agreed[] {
  const found = new Map<string, Set<AgreedPurpose>>();
  const own = sectorOf(agencyId);
  for (const share of shares) {
    const { controllerAgencyId, recipientAgencyId, purpose } = share;
    const other = sectorOf(recipientAgencyId);
    if (controllerAgencyId !== agencyId || shareState(share, now) !== 'active') continue;
    if (!own || !other || !isReferredBetween(own, other)) continue;
    found.set(recipientAgencyId, (found.get(recipientAgencyId) ?? new Set()).add(purpose));
  }
  return [...found].map(([id, purposes]) => ({ agencyId: id, purposes: [...purposes] }));
}

/** The draft for another agency: for what it may be told, where that is one thing only. */
export function toAgency(draft: ReferDraft, receiverAgencyId: string, agreed: readonly Agreed[]): ReferDraft {
  const purposes = agreed.find(({ agencyId }) => agencyId === receiverAgencyId)?.purposes ?? [];
  return { ...draft, receiverAgencyId, purpose: purposes[0] ?? '' };
}

/** The same draft later: with an agency, and for a purpose, only as far as that is agreed still. The words stay whatever became of it. */
export function stillAgreed(draft: ReferDraft, agreed: readonly Agreed[]): ReferDraft {
  const { purposes } = agreed.find(({ agencyId }) => agencyId === draft.receiverAgencyId) ?? {};
  if (!purposes) return { ...draft, receiverAgencyId: '', purpose: '' };
  return draft.purpose && purposes.includes(draft.purpose) ? draft : { ...draft, purpose: purposes[0] ?? '' };
}

/** What is sent of it, beside its id. */
type ReferInput = Partial<Pick<ReferDraft, 'partId' | 'words'>> & Omit<ReferDraft, 'partId' | 'words'>;

/** Only what was filled in. */
export function referInput({ receiverAgencyId, purpose, service, priority, words, partId }: ReferDraft): ReferInput {
  const said = words.trim();
  return {
    receiverAgencyId,
    service,
    purpose,
    priority,
    ...(partId ? { partId } : {}),
    ...(said ? { words: said } : {}),
  };
}
