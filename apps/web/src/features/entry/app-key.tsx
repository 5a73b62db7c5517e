import { useTranslation } from 'react-i18next';
import type { TotpSecret } from '#libs/domain';
import { QrPicture } from '../../ui/qr-picture.js';
import styles from './app-key.module.css';
import { CopyButton } from './copy-button.js';

/** The key for an authenticator app: as a picture for another device, as a link for this one, and as text. */
export function AppKey({ totp }: { totp: TotpSecret }) {
  const { t } = useTranslation();
  return (
    <div className={styles.key}>
      <p>{t('enrol.scan')}</p>
      <QrPicture of={totp.uri} label={t('enrol.picture')} />
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
