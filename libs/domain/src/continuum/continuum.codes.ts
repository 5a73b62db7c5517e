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
