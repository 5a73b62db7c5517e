/** From this width on a case stands in three columns. The styles know it as `$wide` (postcss.config.mjs). */
export const WIDE = '(min-width: 1100px)';
/** Somebody who has a mouse has a keyboard: Enter sends. */
export const HAS_KEYBOARD = '(hover: hover) and (pointer: fine)';
