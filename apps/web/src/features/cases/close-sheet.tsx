import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_OUTCOMES, type CaseOutcome, type CaseView, caseStream } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import choosing from '../../ui/choices.module.css';
import { OpenActions } from './open-actions.js';
import styles from './sheets.module.css';

/** Asks how the case ended, seen from the person, and says what stays. While actions of it are open, it shows those instead. */
export function CloseSheet({ view, directory, opened, onClose }: CloseSheetProps) {
  const { t } = useTranslation();
  const count = view.actions.length;
  if (count > 0)
    return (
      <Sheet opened={opened} onClose={onClose} title={t('closingOpen.open', { count })}>
        <OpenActions view={view} directory={directory} onClose={onClose} />
      </Sheet>
    );
  return (
    <Sheet opened={opened} onClose={onClose} title={t('closing.title')}>
      <How caseId={view.id} onClose={onClose} />
    </Sheet>
  );
}

function How({ caseId, onClose }: { caseId: string; onClose: () => void }) {
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
      <fieldset className={choosing.choices}>
        <legend>{t('closing.how')}</legend>
        {CASE_OUTCOMES.map((each) => (
          <label key={each} className={choosing.choice}>
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
  view: CaseView;
  directory: Directory;
  opened: boolean;
  onClose: () => void;
}
