import { BlockList, isIP } from 'node:net';

/** Networks in which a server finds what is not meant for the world (RFC 6890 and what followed it; cloud metadata is link-local). */
const IPV4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** The one network of IPv6 that is the world, and what lies in it that is not, or that leads back into IPv4. */
const WORLD: [string, number] = ['2000::', 3];
const IPV6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [network, bits] of IPV4) closed.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of IPV6) closed.addSubnet(network, bits, 'ipv6');
const world = new BlockList();
world.addSubnet(...WORLD, 'ipv6');

/** Whether a numeric address is one that nobody outside should make the server speak to: itself, its neighbours, its cloud. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return closed.check(address, 'ipv4');
  return family !== 6 || !world.check(address, 'ipv6') || closed.check(address, 'ipv6');
}
