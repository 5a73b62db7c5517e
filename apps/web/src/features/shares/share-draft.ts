import {
  type AgreedPurpose,
  type Backward,
  CITED_BASES,
  type Evidence,
  type Label,
  type LegalBasis,
  WITNESSED,
} from '#libs/domain';

/** An agreement as it is being asked for. */
export interface ShareDraft {
  recipientAgencyId: string;
  purpose: AgreedPurpose;
  labels: readonly Label[];
  backward: Backward;
  legalBasis: LegalBasis;
  citation: string;
  ownWords: string;
  evidence: Evidence;
  witnessId: string;
  language: string;
  interpreter: boolean;
  /** The last day; empty for as long as it holds where nobody says otherwise. */
  until: string;
}

/** What is sent of it: what belongs to its basis, and nothing that was chosen for another one. */
export function shareInput(draft: ShareDraft, shareId: string, zone: string): object {
  const { recipientAgencyId, purpose, labels, backward, legalBasis, evidence, language, interpreter, witnessId } =
    draft;
  const [citation, ownWords] = [draft.citation.trim(), draft.ownWords.trim()];
  return {
    shareId,
    recipientAgencyId,
    purpose,
    labels,
    backward,
    legalBasis,
    ...(draft.until ? { until: { date: draft.until, zone } } : {}),
    ...(CITED_BASES.includes(legalBasis) && citation ? { citation } : {}),
    ...(ownWords ? { ownWords } : {}),
    ...(legalBasis === 'consent' ? { evidence, language, interpreter } : {}),
    ...(legalBasis === 'consent' && WITNESSED.includes(evidence) && witnessId ? { witnessId } : {}),
  };
}
