import type { Label } from '../continuum/label.js';
import type { ReferralService } from '../referrals/referral.services.js';
import type { EntryKind } from './entry.kinds.js';

/** Events of what one agency wrote into a person's file. Nobody is told them: a file is opened, and that is kept. */
export interface FileEventMap {
  /** Something was written down, or with `replaces` written down rightly; `words` is what was typed with it. */
  'entry.added': {
    entryId: string;
    caseId: string;
    kind: EntryKind;
    label: Label;
    on: string;
    service?: ReferralService;
    replaces?: string;
  };
  /** The words of these entries were erased, since where somebody can be found is kept for 72 hours. */
  'entry.erased': { erased: number[] };
}
