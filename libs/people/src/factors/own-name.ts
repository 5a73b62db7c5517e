/**
 * Under which name something secret of an account is derived: with the account's id, so that the same command id given by
 * somebody else makes something else.
 */
export const ownName = (accountId: string, id: string): string => `${accountId} ${id}`;
