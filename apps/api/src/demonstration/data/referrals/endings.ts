import type { ReferralState } from '#libs/domain';

type Hours = readonly [from: number, to: number];

/** How many referrals of the short cases stand so this morning, for how many hours, and how many of them for too long. */
interface Ending {
  many: number;
  since: Hours;
  late?: { many: number; since: Hours };
}

/** What is under way, and what is not sent yet. */
export const UNDER_WAY: Partial<Record<ReferralState, Ending>> = {
  draft: { many: 5, since: [2, 30], late: { many: 2, since: [75, 130] } },
  offered: { many: 9, since: [0, 2], late: { many: 3, since: [26, 40] } },
  acknowledged: { many: 9, since: [3, 45], late: { many: 2, since: [76, 110] } },
  info_needed: { many: 6, since: [1, 12] },
  decline_proposed: { many: 6, since: [1, 18], late: { many: 2, since: [30, 60] } },
  accepted: { many: 10, since: [4, 45], late: { many: 2, since: [76, 110] } },
  waitlisted: { many: 11, since: [10, 140], late: { many: 1, since: [175, 220] } },
  scheduled: { many: 12, since: [4, 60], late: { many: 2, since: [30, 40] } },
  not_met: { many: 7, since: [4, 50], late: { many: 2, since: [80, 120] } },
  met: { many: 8, since: [10, 300] },
  in_service: { many: 14, since: [30, 690], late: { many: 1, since: [730, 800] } },
  paused: { many: 7, since: [30, 600] },
  lost_contact: { many: 8, since: [30, 690], late: { many: 1, since: [730, 800] } },
};

/** What ended, so many hours before this morning. */
export const ENDED: Partial<Record<ReferralState, Ending>> = {
  completed: { many: 30, since: [30, 2300] },
  declined: { many: 9, since: [40, 1700] },
  redirected: { many: 9, since: [150, 1700] },
  withdrawn: { many: 9, since: [30, 1700] },
  recalled: { many: 9, since: [30, 1700] },
  expired: { many: 12, since: [30, 1500] },
  closed_lost: { many: 5, since: [30, 500] },
  error: { many: 5, since: [60, 1700] },
};

/** Of those that were recalled, so many because the person took the agreement back. */
export const TAKEN_BACK = 4;
/** Of those that ended by silence, so many are with one agency, of which so many more wait for an answer. */
export const SILENT = { agency: 'legal', services: ['legal_help', 'papers'], ended: 9, waiting: 4 } as const;
/** So many of the short cases have ended as a whole. */
export const CLOSED_CASES = 20;
/** So many in a hundred are urgent. */
export const URGENT = 15;
