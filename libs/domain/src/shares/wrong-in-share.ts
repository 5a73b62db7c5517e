import type { Sector } from '../standing.js';
import type { GiveShare } from './share.commands.js';
import { CITED_BASES, WITNESSED } from './share-terms.js';

/** What is told to justice: that deflection is under way, and nothing that is sensitive. */
const TOLD_TO_JUSTICE = { purpose: 'X-DEFLECT', label: 'N' } as const;

/** What is known of the table where an agreement is given. */
export interface Giving {
  /** Who gives it, and for which agency. */
  personId: string;
  agencyId: string;
  /** The sector of the agency that is to be told; null for one that is not at the table. */
  recipientSector: Sector | null;
  /** Whether the witness is a person of the table; undefined where none is named. */
  witnessIsHere?: boolean | undefined;
}

/** What does not fit together in an agreement that is to be given, field by field; nothing where all does. */
export function wrongInShare(input: GiveShare, giving: Giving): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries({
      recipientAgencyId: wrongRecipient(input, giving),
      purpose:
        toJustice(giving) &&
        input.purpose !== TOLD_TO_JUSTICE.purpose &&
        'is not what an agency of justice is told anything for',
      labels:
        toJustice(giving) &&
        input.labels.some((label) => label !== TOLD_TO_JUSTICE.label) &&
        'is more than an agency of justice is told',
      citation: wrongCitation(input),
      ...wrongEvidence(input, giving),
    }).flatMap(([field, wrong]) => (wrong ? [[field, [wrong]]] : [])),
  ) as Record<string, string[]>;
}

const toJustice = ({ recipientSector }: Giving): boolean => recipientSector === 'justice';

const wrongRecipient = ({ recipientAgencyId }: GiveShare, { agencyId, recipientSector }: Giving): string | false =>
  recipientAgencyId === agencyId
    ? 'must be another agency'
    : recipientSector === null && 'must be an agency of this table';

const wrongCitation = ({ legalBasis, citation }: GiveShare): string | false =>
  CITED_BASES.includes(legalBasis)
    ? citation === undefined && 'must name the law'
    : citation !== undefined && 'is for a law that is named';

function wrongEvidence(
  { legalBasis, evidence, witnessId, language, interpreter }: GiveShare,
  { personId, witnessIsHere }: Giving,
): Record<string, string | false> {
  const asked = legalBasis === 'consent';
  const witnessed = evidence !== undefined && WITNESSED.includes(evidence);
  return {
    evidence: asked && evidence === undefined && 'must say how the person’s yes can be shown',
    language: asked && language === undefined && 'must say in which language the person was asked',
    interpreter: asked && interpreter === undefined && 'must say whether somebody interpreted',
    witnessId:
      witnessId === undefined
        ? witnessed && 'must say who else was there'
        : witnessId === personId
          ? 'must be somebody else'
          : !witnessIsHere && 'must be somebody of this table',
  };
}
