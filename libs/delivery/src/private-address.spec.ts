import { expect, it } from '@jest/globals';
import { isPrivateAddress } from './private-address.js';

it('knows the server itself, its neighbours and its cloud, in every way to write them', () => {
  for (const address of [
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '2002:7f00:1::',
    'ff02::1',
    'not an address',
  ])
    expect([address, isPrivateAddress(address)]).toEqual([address, true]);
});

it('lets the world be', () => {
  for (const address of ['1.1.1.1', '172.32.0.1', '193.0.6.139', '2001:4860:4860::8888', '2a00:1450:4001:80b::200e'])
    expect([address, isPrivateAddress(address)]).toEqual([address, false]);
});
