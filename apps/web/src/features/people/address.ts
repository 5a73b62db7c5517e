import { ADDRESS_MAX, canonicalAddress } from '#libs/domain';

/** What an e-mail address looks like; whether there is one of that name only a letter tells. */
const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}\p{N}-]{2,}$/u;

export const isAddress = (given: string): boolean => {
  const address = canonicalAddress(given);
  return address.length <= ADDRESS_MAX && ADDRESS.test(address) && !address.includes('..');
};
