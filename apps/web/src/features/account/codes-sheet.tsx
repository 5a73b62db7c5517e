import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { RecoveryCodes } from '../entry/recovery-codes.js';
import forms from '../people/forms.module.css';
import styles from './account.module.css';

/** New recovery codes, shown this once: whoever would close them is asked first whether they are kept. */
export function CodesSheet({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const kept = () => {
    setLeaving(false);
    onKept();
  };
  return (
    <Sheet opened={codes.length > 0} onClose={() => (leaving ? kept() : setLeaving(true))} title={t('codes.title')}>
      <div className={styles.codes}>
        <div className={forms.fields}>
          <p>{t('codes.lead', { count: codes.length })}</p>
          <Problem words={leaving ? t('account.codesOnlyNow') : null} />
        </div>
        <RecoveryCodes codes={codes} onKept={kept} />
      </div>
    </Sheet>
  );
}
