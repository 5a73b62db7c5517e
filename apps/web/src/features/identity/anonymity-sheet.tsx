import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ANONYMITY_WORDS_MAX } from '#libs/domain';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import styles from './identity.module.css';
import { useIdentityAct } from './use-identity-act.js';

/** Notes that the person wants to be anonymous; or no longer, with how they said so and who heard it. */
export function AnonymitySheet({ caseId, on, opened, onClose }: AnonymitySheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t(on ? 'anonymity.title' : 'anonymity.liftTitle')}>
      <Asking caseId={caseId} on={on} onClose={onClose} />
    </Sheet>
  );
}

function Asking({ caseId, on, onClose }: Omit<AnonymitySheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { act, problem, busy } = useIdentityAct();
  const [words, setWords] = useState('');
  const input = { on, ...(on ? {} : { words: words.trim() }) };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void act('POST', `/api/cases/${caseId}/anonymity`, input).then((done) => done && onClose());
      }}
    >
      <p className={styles.text}>{t(on ? 'anonymity.text' : 'anonymity.liftText')}</p>
      {on && <p className={styles.text}>{t('anonymity.erased')}</p>}
      {!on && (
        <TextInput
          className={styles.field}
          label={t('anonymity.liftWords')}
          required
          maxLength={ANONYMITY_WORDS_MAX}
          value={words}
          autoComplete="off"
          data-autofocus
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={busy || (!on && !words.trim())}>
          {t(on ? 'anonymity.submit' : 'anonymity.liftSubmit')}
        </Button>
      </SheetActs>
    </form>
  );
}

interface AnonymitySheetProps {
  caseId: string;
  /** Whether they want to be anonymous from now on. */
  on: boolean;
  opened: boolean;
  onClose: () => void;
}
