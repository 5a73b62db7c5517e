import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import type { TotpSecret } from '#libs/domain';
import styles from './app-key.module.css';
import { CopyButton } from './copy-button.js';

/** The key for an authenticator app: as a picture for another device, as a link for this one, and as text. */
export function AppKey({ totp }: { totp: TotpSecret }) {
  const { t } = useTranslation();
  return (
    <div className={styles.key}>
      <p>{t('enrol.scan')}</p>
      <Picture of={totp.uri} label={t('enrol.picture')} />
      <a className={styles.open} href={totp.uri}>
        {t('enrol.onThisDevice')}
      </a>
      <p>{t('enrol.secret')}</p>
      <code className={styles.secret}>{totp.secret}</code>
      <div className={styles.copy}>
        <CopyButton text={totp.secret.replace(/\s/g, '')} words={t('enrol.copyKey')} />
      </div>
    </div>
  );
}

/** A QR code; dark on white in both themes, as cameras want it. */
function Picture({ of: text, label }: { of: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { border: 3, ecc: 'M' });
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size, path: dark.join('') };
  }, [text]);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}
