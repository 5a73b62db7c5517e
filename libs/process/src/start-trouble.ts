/** Why a process could not start, in one sentence for whoever starts it. */
export function startTrouble(error: unknown): string {
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Choose another with PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL') return `${address} is no address of this machine. Choose another with HOST.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database of DATABASE_URL does not answer. Start it, or correct the address.';
  if (code === '28P01' || code === '28000' || code === '3D000')
    return 'The database of DATABASE_URL does not let this role in. Run "npm run migrate", or correct the address.';
  if (code === '42501')
    return 'The role of DATABASE_URL lacks the rights of "app". Run "npm run migrate" with this DATABASE_URL.';
  return error instanceof Error ? error.message : String(error);
}
