import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import {
  AGREED_PURPOSES,
  BACKWARDS,
  CITED_BASES,
  type Label,
  LABELS,
  LEGAL_BASES,
  SHARE_WORDS_MAX,
} from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { taskForceQuery } from '../../live/queries.js';
import { SheetActs } from '../../ui/sheet.js';
import choosing from '../../ui/choices.module.css';
import { type ShareDraft, shareInput } from './share-draft.js';
import { ShareEvidence } from './share-evidence.js';
import styles from './shares.module.css';
import { useShareAct } from './use-share-act.js';

const BEGUN: ShareDraft = {
  recipientAgencyId: '',
  purpose: 'TREAT',
  labels: ['N'],
  backward: 'none',
  legalBasis: 'consent',
  citation: '',
  ownWords: '',
  evidence: 'written',
  witnessId: '',
  language: '',
  interpreter: false,
  until: '',
};

/** Asks who may be told what, what for, why and until when, in words that can be read aloud to the person. */
export function GiveShare({ caseId, directory, onDone }: { caseId: string; directory: Directory; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const { act, problem, busy } = useShareAct();
  const [shareId] = useState(() => v4());
  const zone = useQuery(taskForceQuery).data?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [draft, setDraft] = useState<ShareDraft>({ ...BEGUN, language: i18n.language });
  const change = (more: Partial<ShareDraft>) => setDraft((before) => ({ ...before, ...more }));
  const others = directory.agencies.filter(({ id }) => id !== me.agencyId);
  const justice = directory.agency(draft.recipientAgencyId)?.sector === 'justice';
  const toggle = (label: Label) =>
    change({
      labels: draft.labels.includes(label) ? draft.labels.filter((one) => one !== label) : [...draft.labels, label],
    });
  const toWhom = (recipientAgencyId: string) =>
    change({
      recipientAgencyId,
      // To an agency of justice nothing else is told.
      ...(directory.agency(recipientAgencyId)?.sector === 'justice' ? { purpose: 'X-DEFLECT', labels: ['N'] } : {}),
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void act(`/api/cases/${caseId}/shares`, shareInput(draft, shareId, zone)).then((done) => done && onDone());
      }}
    >
      <NativeSelect
        className={styles.field}
        label={t('share.toWhom')}
        required
        value={draft.recipientAgencyId}
        onChange={({ currentTarget }) => toWhom(currentTarget.value)}
        data={[{ value: '', label: t('share.choose') }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect
        className={styles.field}
        label={t('share.whatFor')}
        disabled={justice}
        value={draft.purpose}
        onChange={({ currentTarget }) => change({ purpose: currentTarget.value as ShareDraft['purpose'] })}
        data={AGREED_PURPOSES.map((value) => ({ value, label: t(`share.purpose.${value}`) }))}
      />
      <fieldset className={`${choosing.choices} ${styles.told}`} disabled={justice}>
        <legend>{t('share.whatTold')}</legend>
        {LABELS.map((label) => (
          <label key={label} className={choosing.choice}>
            <input type="checkbox" checked={draft.labels.includes(label)} onChange={() => toggle(label)} />
            {t(`share.label.${label}`)}
          </label>
        ))}
      </fieldset>
      <NativeSelect
        className={styles.field}
        label={t('share.tellBack')}
        value={draft.backward}
        onChange={({ currentTarget }) => change({ backward: currentTarget.value as ShareDraft['backward'] })}
        data={BACKWARDS.map((value) => ({ value, label: t(`share.back.${value}`) }))}
      />
      <NativeSelect
        className={styles.field}
        label={t('share.why')}
        value={draft.legalBasis}
        onChange={({ currentTarget }) => change({ legalBasis: currentTarget.value as ShareDraft['legalBasis'] })}
        data={LEGAL_BASES.map((value) => ({ value, label: t(`share.basis.${value}`) }))}
      />
      {CITED_BASES.includes(draft.legalBasis) && (
        <TextInput
          className={styles.field}
          label={t('share.law')}
          required
          maxLength={SHARE_WORDS_MAX}
          value={draft.citation}
          onChange={({ currentTarget }) => change({ citation: currentTarget.value })}
        />
      )}
      {draft.legalBasis === 'consent' && <ShareEvidence draft={draft} onChange={change} directory={directory} />}
      <TextInput
        className={styles.field}
        label={t('share.ownWords')}
        maxLength={SHARE_WORDS_MAX}
        value={draft.ownWords}
        onChange={({ currentTarget }) => change({ ownWords: currentTarget.value })}
      />
      <TextInput
        className={styles.field}
        type="date"
        label={t('share.untilDay')}
        description={t('share.untilHint')}
        value={draft.until}
        onChange={({ currentTarget }) => change({ until: currentTarget.value })}
      />
      <p className={styles.aloud}>{t('share.readAloud')}</p>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <SheetActs>
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={busy || draft.labels.length === 0}>
          {t('share.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}
