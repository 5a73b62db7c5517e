import { createHmac } from 'node:crypto';
import { v7 } from 'uuid';
import type { Standing, TotpSecret } from '#libs/domain';
import type { Board } from './board.js';
import { agencyId, type AgencyName, type CastName } from './table.js';
import type { Visitor } from './visitor.js';

/** A password that is long enough and nobody's. */
export const PASSWORD = 'a bench in the shade of a wall';

/** The secret of a link, as its page finds it behind the #. */
export const secretOf = (link: string): string => new URL(link).hash.slice(1);

/** Invites somebody, by the board's administrator unless told otherwise, and answers the link's secret. */
export async function invited(
  board: Board,
  address: string,
  {
    agency = 'health' as AgencyName,
    standings = ['worker'] as Standing[],
    name = 'Noor',
    by = 'admin' as CastName,
  } = {},
): Promise<string> {
  const inviting = await board.sits(by);
  const invitationId = v7();
  const invitation = { invitationId, agencyId: agencyId(agency), address, name, standings };
  const { status, text } = await inviting.http('POST', '/api/invitations', invitation);
  if (status !== 201) throw new Error(`${address} could not be invited: ${text}`);
  const { body } = await inviting.http<{ link: string }>('POST', `/api/invitations/${invitationId}/link`, {});
  return secretOf(body.link);
}

/** Somebody with an account of their own: invited, and signed in with a password. */
export async function arrives(
  board: Board,
  address: string,
  invitation: Parameters<typeof invited>[2] = {},
): Promise<Visitor> {
  const secret = await invited(board, address, invitation);
  const visitor = board.visitor();
  const { status, text } = await visitor.posts('/api/invitation/accept', {
    secret,
    name: invitation.name ?? 'Noor',
    password: PASSWORD,
  });
  if (status !== 200) throw new Error(`${address} could not arrive: ${text}`);
  return visitor;
}

/** What an authenticator app shows: the code of a secret (RFC 6238, SHA-1, six digits, 30 s) at a time. */
export function codeOf({ secret }: TotpSecret, atMs = Date.now()): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replaceAll(' ', '')].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = hash.at(-1)! & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
