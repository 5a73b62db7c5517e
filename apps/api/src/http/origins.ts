import { type Config, publicUrl } from '#libs/config';

type Places = Pick<Config, 'PUBLIC_URL' | 'ORIGINS' | 'PORT' | 'TLS_CERT'>;

/**
 * The origins that pages may come from: the address that people type and what ORIGINS adds. Where that address is not set,
 * this machine under both of its names.
 */
export function allowedOrigins(config: Places): ReadonlySet<string> {
  const here = publicUrl(config);
  const near = config.PUBLIC_URL === '' ? [here.replace('//127.0.0.1', '//localhost')] : [];
  return new Set([here, ...near, ...config.ORIGINS.split(',').filter((origin) => origin !== '')]);
}
