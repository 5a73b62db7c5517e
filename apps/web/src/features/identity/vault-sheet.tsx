import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedError } from '#libs/client';
import { IDENTITY_FIELDS, type IdentityAnswer, type IdentityField, type KeptIdentity } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { http } from '../../live/http.js';
import { useDates } from '../../ui/dates.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { refusalWords } from '../../words/refusal-words.js';
import { useNames } from '../cases/case-names.js';
import styles from './identity.module.css';
import { useIdentityAct } from './use-identity-act.js';
import { VaultForm } from './vault-form.js';

const FIELDS = Object.keys(IDENTITY_FIELDS) as IdentityField[];

/** Opens what is kept of who somebody is, which is kept in the log each time; and writes it down. It stays on no device. */
export function VaultSheet({ caseId, writes, directory, opened, onClose }: VaultSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('vault.title')}>
      <Opened caseId={caseId} writes={writes} directory={directory} onClose={onClose} />
    </Sheet>
  );
}

function Opened({ caseId, writes, directory, onClose }: Omit<VaultSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const [kept, setKept] = useState<KeptIdentity[] | null>(null);
  const [problem, setProblem] = useState('');
  const [writing, setWriting] = useState(writes && 'new');
  const { act, problem: notDone, busy } = useIdentityAct();
  const [sure, setSure] = useState(false);
  useEffect(() => {
    if (writing) return;
    let left = false;
    http<IdentityAnswer>('POST', `/api/cases/${caseId}/identity/read`, {}).then(
      (answer) => !left && setKept(answer.kept),
      (error: unknown) =>
        !left && setProblem(error instanceof RefusedError ? refusalWords(error.refusal, t) : t('app.noAnswer')),
    );
    return () => void (left = true);
  }, [caseId, writing, t]);
  const own = kept?.find(({ basis }) => basis === 'own');
  if (writing)
    return (
      <VaultForm
        caseId={caseId}
        from={writing === 'new' ? {} : (own?.fields ?? {})}
        directory={directory}
        onDone={onClose}
      />
    );
  const erase = () => act('DELETE', `/api/cases/${caseId}/identity`).then((done) => done && onClose());
  if (sure)
    return (
      <>
        <p>{t('vault.eraseText')}</p>
        {notDone && (
          <p role="alert" className={styles.problem}>
            {notDone}
          </p>
        )}
        <SheetActs>
          <Button onClick={() => setSure(false)}>{t('app.cancel')}</Button>
          <Button variant="filled" disabled={busy} onClick={() => void erase()}>
            {t('vault.erase')}
          </Button>
        </SheetActs>
      </>
    );
  return (
    <>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {kept?.length === 0 && <p>{t('vault.none')}</p>}
      {kept?.map((one) => (
        <Kept key={one.agencyId} one={one} directory={directory} />
      ))}
      <SheetActs>
        {own && <Button onClick={() => setSure(true)}>{t('vault.erase')}</Button>}
        {own && <Button onClick={() => setWriting('again')}>{t('vault.edit')}</Button>}
        <Button variant="filled" onClick={onClose}>
          {t('app.close')}
        </Button>
      </SheetActs>
    </>
  );
}

function Kept({ one, directory }: { one: KeptIdentity; directory: Directory }) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const dates = useDates();
  return (
    <section>
      <h3 className={styles.of}>{t('vault.of', { agency: names.agency(one.agencyId) })}</h3>
      <dl className={styles.pairs}>
        {FIELDS.flatMap((field) => {
          const words = one.fields[field];
          if (words === undefined) return [];
          return [
            <dt key={`${field} is`}>{t(`vault.${field}`)}</dt>,
            <dd key={field} dir="auto">
              {field === 'born' ? dates.date(new Date(`${words}T12:00`)) : words}
            </dd>,
          ];
        })}
      </dl>
    </section>
  );
}

interface VaultSheetProps {
  caseId: string;
  /** Nothing is kept yet: it begins with writing. */
  writes: boolean;
  directory: Directory;
  opened: boolean;
  onClose: () => void;
}
