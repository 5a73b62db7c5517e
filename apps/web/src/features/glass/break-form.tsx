import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import {
  GLASS_PURPOSES,
  GLASS_REASONS,
  GLASS_WORDS_MAX,
  type GlassPurpose,
  type GlassReason,
  type GlassResult,
  readReference,
  spacedReference,
} from '#libs/domain';
import { OneOf } from '../../ui/one-of.js';
import { SheetActs } from '../../ui/sheet.js';
import { Note, Problem } from '../entry/parts.js';
import sheet from '../referrals/referral-sheet.module.css';
import { useGlassAct } from './use-glass-act.js';

interface Draft {
  reference: string;
  purpose: GlassPurpose;
  reason: GlassReason | '';
  words: string;
}

/**
 * Opens a file in an emergency: what will be seen and by whom stands above the fields, in plain words.
 * @param reference of the case in which one stands; without it it is asked for
 */
export function BreakForm({ reference, onClose }: { reference?: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { act, problem, busy, say } = useGlassAct();
  const [glassId, setGlassId] = useState(() => v4());
  const [draft, setDraft] = useState<Draft>({
    reference: reference === undefined ? '' : spacedReference(reference),
    purpose: 'ETREAT',
    reason: '',
    words: '',
  });
  const [tried, setTried] = useState(false);
  const change = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const wrong = {
    reference: readReference(draft.reference) === null,
    reason: draft.reason === '',
    words: draft.words.trim() === '',
  };
  const submit = async () => {
    setTried(true);
    if (busy || wrong.reference || wrong.reason || wrong.words) return;
    const result = await act<GlassResult>('/api/glass', { glassId, ...draft, words: draft.words.trim() });
    if (!result) return;
    if (result.opened) return void navigate({ to: '/emergency/$glassId', params: { glassId } });
    // The next try is another one.
    setGlassId(v4());
    say(t(result.tooMany ? 'glass.tooMany' : 'glass.nothing'));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={sheet.fields}>
        <p>
          <b>{t('glass.before')}</b>
        </p>
        <Note>
          {t('glass.whatSeen')} {t('glass.whoSees')}
        </Note>
        <TextInput
          label={t('glass.reference')}
          description={reference === undefined && t('glass.referenceHint')}
          readOnly={reference !== undefined}
          required
          withAsterisk={false}
          autoComplete="off"
          spellCheck={false}
          value={draft.reference}
          error={tried && wrong.reference && t('glass.referenceWrong')}
          onChange={({ currentTarget }) => change({ reference: currentTarget.value })}
          data-autofocus={reference === undefined || undefined}
        />
        <OneOf
          legend={t('glass.whatFor')}
          value={draft.purpose}
          onChange={(purpose) => change({ purpose })}
          options={GLASS_PURPOSES.map((value) => ({ value, label: t(`glass.purpose.${value}`) }))}
        />
        <OneOf
          legend={t('glass.why')}
          value={draft.reason}
          missing={tried && wrong.reason && t('glass.reasonMissing')}
          onChange={(reason) => change({ reason })}
          options={GLASS_REASONS.map((value) => ({ value, label: t(`glass.reason.${value}`) }))}
        />
        <Textarea
          label={t('glass.words')}
          description={t('glass.wordsHint')}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={GLASS_WORDS_MAX}
          value={draft.words}
          error={tried && wrong.words && t('glass.wordsMissing')}
          onChange={({ currentTarget }) => change({ words: currentTarget.value.replace(/[\r\n]+/g, ' ') })}
        />
        <Problem words={problem || null} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
          {t('glass.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}
