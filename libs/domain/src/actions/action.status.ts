/**
 * What an action can be. `open`: it is still somebody's to do or to decide, and stands on lists. `reminds`: its reminders
 * climb; of what is only proposed, was declined or is claimed as done, nobody is reminded.
 */
export const ACTION_STATUSES = {
  proposed: { open: true, reminds: false },
  assigned: { open: true, reminds: true },
  accepted: { open: true, reminds: true },
  in_progress: { open: true, reminds: true },
  blocked: { open: true, reminds: true },
  /** The agency said no, with a reason: it is to be decided anew by whoever asked or leads. */
  declined: { open: true, reminds: false },
  /** Claimed as done, with a line of evidence; not yet verified. */
  done: { open: true, reminds: false },
  verified: { open: false, reminds: false },
  cancelled: { open: false, reminds: false },
} as const satisfies Record<string, { open: boolean; reminds: boolean }>;

export type ActionStatus = keyof typeof ACTION_STATUSES;

/** How much it presses. What is urgent climbs in hours; what is about life or safety also through quiet hours. */
export const ACTION_PRIORITIES = ['normal', 'urgent', 'life_or_safety'] as const;
export type ActionPriority = (typeof ACTION_PRIORITIES)[number];

/** From how many moves of the date on an action is shown as moved often. */
export const MOVES_FLAGGED = 2;
