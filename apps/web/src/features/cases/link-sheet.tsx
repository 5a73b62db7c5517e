import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet.js';
import styles from './sheets.module.css';

/** A message's address, where the browser does not let a page copy it. */
export function LinkSheet({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Sheet opened onClose={onClose} title={t('message.linkTitle')}>
      <p className={styles.text}>{t('message.linkNotCopied')}</p>
      <input
        className={styles.address}
        readOnly
        value={address}
        aria-label={t('message.linkTitle')}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
    </Sheet>
  );
}
