import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import {
  type EntryKind,
  type EntryView,
  type Label,
  LABELS,
  MESSAGE_MAX,
  REFERRAL_SERVICES,
  type ReferralService,
} from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { useActOnce } from '../../live/use-act-once.js';
import { SheetActs } from '../../ui/sheet.js';
import { SuggestionLine } from '../cases/suggestion-line.js';
import { useSuggestions } from '../cases/use-suggestions.js';
import { Problem } from '../entry/parts.js';
import { begunEntry, type EntryDraft, entryFault, entryInput, KIND_GROUPS } from './entry-draft.js';
import { EntryReaders } from './entry-readers.js';
import styles from './file.module.css';

/** Writes something into the file, or says rightly what was wrong; who will read it stands there before it is sent. */
export function EntrySheet({ caseId, wrong, today, directory, onClose, onWritten }: EntrySheetProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { act, problem, busy } = useActOnce();
  const [entryId] = useState(() => v4());
  const [draft, setDraft] = useState<EntryDraft>(() => begunEntry(today, wrong));
  const [fault, setFault] = useState<'kind' | 'on' | null>(null);
  const change = (more: Partial<EntryDraft>) => {
    setDraft((before) => ({ ...before, ...more }));
    setFault(null);
  };
  const submit = async () => {
    const found = entryFault(draft, today);
    setFault(found);
    if (found || busy) return;
    const input = entryInput(draft, entryId, wrong?.id);
    if (!(await act(`/api/cases/${caseId}/file`, input))) return;
    onWritten({
      id: entryId,
      agencyId: me.agencyId,
      authorId: me.personId,
      at: new Date().toISOString(),
      on: input.on,
      kind: input.kind,
      label: draft.label,
      service: input.service ?? null,
      words: input.words ?? null,
      replaces: wrong?.id ?? null,
      replacedBy: null,
      basis: 'own',
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles.fields}>
        {wrong && <p className={styles.text}>{t('entrySheet.correctText')}</p>}
        {problem && <Problem words={problem} />}
        <KindField draft={draft} onChange={change} missing={fault === 'kind'} />
        <TextInput
          type="date"
          label={t('entrySheet.on')}
          max={today}
          value={draft.on}
          error={fault === 'on' && t('entrySheet.chooseDay')}
          onChange={({ currentTarget }) => change({ on: currentTarget.value })}
        />
        <WordsField draft={draft} name={entryId} onChange={change} />
        <NativeSelect
          label={t('entrySheet.service')}
          value={draft.service}
          onChange={({ currentTarget }) => change({ service: currentTarget.value as ReferralService | '' })}
          data={[
            { value: '', label: t('entrySheet.noService') },
            ...REFERRAL_SERVICES.map((value) => ({ value, label: t(`referral.serviceName.${value}`) })),
          ]}
        />
        <NativeSelect
          label={t('entrySheet.label')}
          description={t('entrySheet.labelHint')}
          value={draft.label}
          onChange={({ currentTarget }) => change({ label: currentTarget.value as Label })}
          data={LABELS.map((value) => ({ value, label: t(`share.label.${value}`) }))}
        />
        <EntryReaders caseId={caseId} label={draft.label} directory={directory} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
          {t(busy ? 'entrySheet.submitting' : 'entrySheet.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}

interface EntrySheetProps {
  caseId: string;
  /** What is said again rightly; undefined where something new is written. */
  wrong: EntryView | undefined;
  /** The day of the table, `YYYY-MM-DD`. */
  today: string;
  directory: Directory;
  onClose: () => void;
  /** It is written: as it stands in the file from now on. */
  onWritten: (entry: EntryView) => void;
}

interface FieldProps {
  draft: EntryDraft;
  onChange: (more: Partial<EntryDraft>) => void;
}

/** What it was, by where on the way it belongs. */
function KindField({ draft, onChange, missing }: FieldProps & { missing: boolean }) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('entrySheet.what')}
      required
      withAsterisk={false}
      value={draft.kind}
      error={missing && t('entrySheet.chooseKind')}
      onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as EntryKind | '' })}
      data={[
        { value: '', label: t('entrySheet.choose') },
        ...KIND_GROUPS.map(({ stage, kinds }) => ({
          group: stage === 'other' ? t('entryKind.other') : t(`fileStage.${stage}`),
          items: kinds.map((value) => ({ value, label: t(`entryKind.${value}`) })),
        })),
      ]}
    />
  );
}

/** In words, with gentler ones offered where there are. */
function WordsField({ draft, name, onChange }: FieldProps & { name: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const suggestions = useSuggestions(field, draft.words, name);
  return (
    <div>
      <Textarea
        ref={field}
        label={t('entrySheet.words')}
        description={t('entrySheet.wordsHint')}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        maxLength={MESSAGE_MAX}
        value={draft.words}
        onChange={({ currentTarget }) => onChange({ words: currentTarget.value })}
      />
      <SuggestionLine suggestions={suggestions} />
    </div>
  );
}
