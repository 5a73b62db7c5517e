import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IDENTITY_FIELDS, type IdentityField } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { SheetActs } from '../../ui/sheet.js';
import { useNames } from '../cases/case-names.js';
import styles from './identity.module.css';
import { useIdentityAct } from './use-identity-act.js';

const FIELDS = Object.keys(IDENTITY_FIELDS) as IdentityField[];

/** Writes down who somebody is, for one's own agency. What is left empty is not kept. */
export function VaultForm({ caseId, from, directory, onDone }: VaultFormProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const agency = useNames(directory).agency(me.agencyId);
  const { act, problem, busy } = useIdentityAct();
  const [draft, setDraft] = useState<Partial<Record<IdentityField, string>>>(from);
  const given = FIELDS.flatMap((field) => (draft[field]?.trim() ? [[field, draft[field].trim()] as const] : []));
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void act('PUT', `/api/cases/${caseId}/identity`, Object.fromEntries(given)).then((done) => done && onDone());
      }}
    >
      <p className={styles.text}>{t('vault.text', { agency })}</p>
      <p className={styles.text}>{t('vault.only', { agency })}</p>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          className={styles.field}
          label={t(`vault.${field}`)}
          type={field === 'born' ? 'date' : 'text'}
          inputMode={field === 'phone' ? 'tel' : undefined}
          maxLength={IDENTITY_FIELDS[field]}
          autoComplete="off"
          spellCheck={false}
          value={draft[field] ?? ''}
          onChange={({ currentTarget }) => setDraft({ ...draft, [field]: currentTarget.value })}
        />
      ))}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <SheetActs>
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={busy || given.length === 0}>
          {t('vault.save')}
        </Button>
      </SheetActs>
    </form>
  );
}

interface VaultFormProps {
  caseId: string;
  /** What is kept so far, where it was opened. */
  from: Partial<Record<IdentityField, string>>;
  directory: Directory;
  onDone: () => void;
}
