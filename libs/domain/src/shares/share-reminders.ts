/** So many days before an agreement ends, whoever tells by it is asked to ask the person. */
export const SHARE_PROMPT_DAYS = 14;
/** The step of a reminder that asks so. */
export const SHARE_PROMPT_STEP = 1;
/** The step that tells the other agency that it was taken back: stop, and do not use it further. Above those of every ladder. */
export const SHARE_OVER_STEP = 99;

const DAY = 86_400_000;

/** When that is, in milliseconds since 1970: of an agreement that is shorter, half-way to its end. */
export const sharePromptAt = ({ fromAt, untilAt }: { fromAt: number; untilAt: number }): number =>
  Math.max(untilAt - SHARE_PROMPT_DAYS * DAY, fromAt + Math.floor((untilAt - fromAt) / 2));
