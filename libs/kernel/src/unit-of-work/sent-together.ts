/**
 * Waits for what was sent in one go, which the database does in that order. All of it is answered before anything is said; of what
 * failed the first tells why, since whatever comes behind it in the transaction fails because of that.
 */
export async function sentTogether<const Sent extends readonly unknown[]>(
  sent: Sent,
): Promise<{ -readonly [Place in keyof Sent]: Awaited<Sent[Place]> }> {
  await Promise.allSettled(sent);
  return Promise.all(sent);
}
