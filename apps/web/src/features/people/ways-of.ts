import type { AccountView } from '#libs/domain';

/** A way to show once more that it is me. */
export type Way = 'passkey' | 'code' | 'password';

/**
 * What the server takes as a proof, the easiest first. Where the account has a second factor the password alone is none:
 * whoever found an unlocked screen may know it.
 * @param hasPasskeys whether this browser can answer a passkey's question
 */
export function waysOf(
  account: Pick<AccountView, 'passkeys' | 'totp' | 'recoveryCodesLeft' | 'hasPassword'>,
  hasPasskeys: boolean,
): Way[] {
  const strong = account.totp || account.passkeys.length > 0;
  if (!strong) return account.hasPassword ? ['password'] : [];
  return [
    ...(account.passkeys.length > 0 && hasPasskeys ? (['passkey'] as const) : []),
    ...(account.totp || account.recoveryCodesLeft > 0 ? (['code'] as const) : []),
  ];
}
