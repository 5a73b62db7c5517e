import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_WORDS_MAX, type AnswerView } from '#libs/domain';
import { http } from '../../live/http.js';
import { OneOf } from '../../ui/one-of.js';
import { EntryPage } from '../entry/entry-page.js';
import { linkAct } from '../entry/link-secret.js';
import { ActButton, Fields, Problem } from '../entry/parts.js';
import { isOver } from '../entry/use-link.js';
import { useAct } from '../entry/use-act.js';
import { answerOf, type Draft, lacks } from './draft.js';

/** What can be answered, with what was chosen in the letter chosen already. */
export function AnswerForm({ secret, view, onGiven, onOver }: AnswerFormProps) {
  const { t } = useTranslation();
  const { busy, problem, run, clear } = useAct();
  const [draft, setDraft] = useState<Draft>(() => begun(view));
  const [tried, setTried] = useState(false);
  const change = (more: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...more }));
    setTried(false);
    clear();
  };
  const lacking = tried ? lacks(draft, Date.now()) : [];
  const answer = () => {
    setTried(true);
    if (lacks(draft, Date.now()).length) return;
    void run(async () => {
      try {
        onGiven(await http<AnswerView>('POST', '/api/answer', { secret, ...answerOf(draft, view.zone) }));
      } catch (error) {
        if (!isOver(error)) throw error;
        onOver();
      }
    });
  };
  return (
    <EntryPage step="answer" page={t('answer.page')} title={t('answer.title')} lead={t('answer.lead')}>
      <Fields onSubmit={answer}>
        <OneOf
          legend={t('answer.choose')}
          value={draft.act}
          options={view.acts.map((act) => ({ value: act, label: t(`answer.act.${act}`) }))}
          onChange={(act) => change({ act })}
        />
        {draft.act !== 'accept' && draft.act !== 'snooze' && (
          <TextInput
            size="md"
            label={t(`answer.${draft.act}Words`)}
            description={t('answer.wordsHint')}
            maxLength={ACTION_WORDS_MAX}
            value={draft.words}
            error={lacking.includes('words') && t('answer.wordsMissing')}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
        )}
        {draft.act === 'move' && (
          <TextInput
            size="md"
            type="date"
            label={t('answer.day')}
            value={draft.day}
            error={lacking.includes('day') && t('answer.dayMissing')}
            onChange={(event) => change({ day: event.currentTarget.value })}
          />
        )}
        <Problem of={problem} />
        <ActButton variant="filled" words={t('answer.submit')} busyWords={t('answer.busy')} busy={busy} />
      </Fields>
    </EntryPage>
  );
}

/** What the button in the letter said; where that is no longer possible, the first that is. */
const begun = ({ acts }: AnswerFormProps['view']): Draft => {
  const chosen = linkAct('/answer');
  return { act: acts.find((act) => act === chosen) ?? acts[0]!, words: '', day: '' };
};

interface AnswerFormProps {
  secret: string;
  view: Extract<AnswerView, { state: 'open' }>;
  onGiven: (view: AnswerView) => void;
  /** The link has ended meanwhile. */
  onOver: () => void;
}
