import type { EntryKind, Label } from '#libs/domain';

/** What an agency wrote into somebody's file so many days after it opened the case. */
export interface Written {
  after: number;
  kind: EntryKind;
  label: Label;
}

/** Ways that people go, further and less far. Each case of the demonstration has one of them, as far as its time goes. */
export const COURSES: readonly (readonly Written[])[] = [
  [
    { after: 0, kind: 'contact', label: 'N' },
    { after: 4, kind: 'kit', label: 'N' },
    { after: 9, kind: 'test', label: 'ETH' },
    { after: 11, kind: 'result_returned', label: 'ETH' },
  ],
  [
    { after: 0, kind: 'food', label: 'N' },
    { after: 2, kind: 'contact', label: 'N' },
  ],
  [
    { after: 0, kind: 'contact', label: 'N' },
    { after: 3, kind: 'assessment', label: 'R' },
    { after: 6, kind: 'first_dose', label: 'ETH' },
    { after: 20, kind: 'dose', label: 'ETH' },
  ],
  [
    { after: 0, kind: 'syringes', label: 'N' },
    { after: 1, kind: 'wound_care', label: 'N' },
    { after: 5, kind: 'naloxone', label: 'N' },
  ],
  [
    { after: 1, kind: 'assessment', label: 'R' },
    { after: 3, kind: 'psychosocial_session', label: 'R' },
    { after: 30, kind: 'peer', label: 'N' },
  ],
  [
    { after: 0, kind: 'advice', label: 'N' },
    { after: 12, kind: 'papers', label: 'N' },
    { after: 25, kind: 'housing', label: 'N' },
  ],
];
