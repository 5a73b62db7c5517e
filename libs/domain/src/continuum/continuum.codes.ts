/** What somebody is shown something for: v3-ActReason codes, and two of our own (X-). Legal proceedings are deliberately not among them. */
export const PURPOSES = {
  TREAT: 'treatment',
  COC: 'coordination of care',
  ETREAT: 'emergency treatment',
  BTG: 'break glass',
  PATRQT: 'requested by the person',
  HPRGRP: 'programme reporting (aggregate)',
  PUBHLTH: 'public health',
  HRESCH: 'research',
  HSYSADMIN: 'system administration',
  'X-ACCOMP': 'accompaniment (local)',
  'X-DEFLECT': 'deflection attestation (local)',
} as const;

/** How sensitive something is: HL7 v3-ActCode and Confidentiality codes, and four of our own (X-). Their display texts stay off the screen. */
export const LABELS = [
  'N',
  'R',
  'ETH',
  'ETHUD',
  'OPIOIDUD',
  'HIV',
  'PSY',
  'SEX',
  'X-IDENT',
  'X-JUST',
  'X-SAFE',
  'X-LOC',
] as const;
