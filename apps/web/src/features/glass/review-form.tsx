import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GLASS_VERDICTS, GLASS_WORDS_MAX, type GlassVerdict } from '#libs/domain';
import { OneOf } from '../../ui/one-of.js';
import { SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import sheet from '../referrals/referral-sheet.module.css';
import { useGlassAct } from './use-glass-act.js';

/** Says what was found by looking at a file that was opened in an emergency. */
export function ReviewForm({ glassId, onDone }: { glassId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { act, problem, busy } = useGlassAct();
  const [verdict, setVerdict] = useState<GlassVerdict | ''>('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (busy || verdict === '' || words.trim() === '') return;
    if (await act(`/api/glass/${glassId}/review`, { verdict, words: words.trim() })) onDone();
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
        <OneOf
          legend={t('glass.finding')}
          value={verdict}
          missing={tried && verdict === '' && t('glass.verdictMissing')}
          onChange={setVerdict}
          options={GLASS_VERDICTS.map((value) => ({ value, label: t(`glass.verdict.${value}`) }))}
        />
        <Textarea
          label={t('glass.findWords')}
          description={t('glass.findHint')}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={GLASS_WORDS_MAX}
          value={words}
          error={tried && words.trim() === '' && t('glass.wordsMissing')}
          onChange={({ currentTarget }) => setWords(currentTarget.value.replace(/[\r\n]+/g, ' '))}
        />
        <Problem words={problem || null} />
      </div>
      <SheetActs>
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
          {t('glass.findSubmit')}
        </Button>
      </SheetActs>
    </form>
  );
}
