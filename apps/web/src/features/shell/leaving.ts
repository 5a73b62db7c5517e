import { createCell } from '#libs/client';

/**
 * Whether whoever sits here is signing out: that the server knows them no longer is then no reason to begin anew where they
 * were, nor to lead them back there.
 */
export const leaving = createCell(false);
