import { LABELS } from '../continuum/continuum.codes.js';
import { mayReach } from '../continuum/who-sees-what.js';
import type { Sector } from '../standing.js';
import type { GiveShare } from './share.commands.js';
import { CITED_BASES, WITNESSED } from './share-terms.js';

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
      purpose: wrongPurpose(input, giving),
      labels: wrongLabels(input, giving),
      citation: wrongCitation(input),
      ...wrongEvidence(input, giving),
    }).flatMap(([field, wrong]) => (wrong ? [[field, [wrong]]] : [])),
  ) as Record<string, string[]>;
}

/** For some purposes an agency is told nothing at all. */
const wrongPurpose = ({ purpose }: GiveShare, { recipientSector }: Giving): string | false =>
  recipientSector !== null &&
  !LABELS.some((label) => mayReach(recipientSector, purpose, label)) &&
  'is not what that agency is told anything for';

function wrongLabels({ purpose, labels }: GiveShare, { recipientSector }: Giving): string | false {
  if (recipientSector === null) return false;
  const beyond = labels.filter((label) => !mayReach(recipientSector, purpose, label));
  return beyond.length > 0 && `is more than that agency is told: ${beyond.join(', ')}`;
}

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
