import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canonicalUic, type UicAnswer } from '#libs/domain';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import styles from './identity.module.css';
import { useIdentityAct } from './use-identity-act.js';

/** Notes a code that the person has elsewhere, with their yes, and says whether another agency may know them. */
export function UicSheet({ caseId, noted, opened, onClose }: UicSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('uic.title')}>
      <Asking caseId={caseId} noted={noted} onClose={onClose} />
    </Sheet>
  );
}

function Asking({ caseId, noted, onClose }: Omit<UicSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { act, problem, busy } = useIdentityAct();
  const [code, setCode] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [answer, setAnswer] = useState<UicAnswer | null>(null);
  const path = `/api/cases/${caseId}/uic`;
  if (answer)
    return (
      <>
        <p role="status">{t(answer.known ? 'uic.known' : 'uic.unknown')}</p>
        <SheetActs>
          <Button variant="filled" onClick={onClose}>
            {t('app.close')}
          </Button>
        </SheetActs>
      </>
    );
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void act<UicAnswer>('PUT', path, { code, agreed }).then((known) => known && setAnswer(known));
      }}
    >
      <p className={styles.text}>{t('uic.text')}</p>
      <TextInput
        className={styles.field}
        label={t('uic.code')}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <label className={styles.yes}>
        <input type="checkbox" checked={agreed} onChange={({ currentTarget }) => setAgreed(currentTarget.checked)} />
        {t('uic.agreed')}
      </label>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <SheetActs>
        {noted ? (
          <Button disabled={busy} onClick={() => void act('DELETE', path).then((done) => done && onClose())}>
            {t('uic.erase')}
          </Button>
        ) : (
          <Button onClick={onClose}>{t('app.cancel')}</Button>
        )}
        <Button type="submit" variant="filled" disabled={busy || !agreed || canonicalUic(code) === null}>
          {t('uic.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}

interface UicSheetProps {
  caseId: string;
  /** Our agency noted one, which can be forgotten. */
  noted: boolean;
  opened: boolean;
  onClose: () => void;
}
