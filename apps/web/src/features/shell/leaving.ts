import { createCell } from '#libs/client';

/** Whether whoever sits here is signing out: that the server knows them no longer is then no reason to begin anew where they were. */
export const leaving = createCell(false);
