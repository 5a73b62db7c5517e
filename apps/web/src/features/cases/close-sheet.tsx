import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_OUTCOMES, type CaseOutcome, caseStream } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import styles from './sheets.module.css';

/** Asks how the case ended, seen from the person, and says what stays. */
export function CloseSheet({ caseId, opened, onClose }: CloseSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('closing.title')}>
      <How caseId={caseId} onClose={onClose} />
    </Sheet>
  );
}

function How({ caseId, onClose }: Omit<CloseSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const [outcome, setOutcome] = useState<CaseOutcome | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!outcome) return;
        void outbox.add(caseStream(caseId), 'case.close', { caseId, outcome });
        onClose();
      }}
    >
      <fieldset className={styles.choices}>
        <legend>{t('closing.how')}</legend>
        {CASE_OUTCOMES.map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name="outcome" required checked={outcome === each} onChange={() => setOutcome(each)} />
            <span className={styles.choiceName}>{t(`outcome.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className={styles.text}>{t('closing.text')}</p>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('closing.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}

interface CloseSheetProps {
  caseId: string;
  opened: boolean;
  onClose: () => void;
}
