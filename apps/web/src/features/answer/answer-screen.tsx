import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerView } from '#libs/domain';
import { http } from '../../live/http.js';
import { EntryPage } from '../entry/entry-page.js';
import { forgetLinkSecret } from '../entry/link-secret.js';
import { LinkPage } from '../entry/link-page.js';
import { Fields } from '../entry/parts.js';
import { TakeBack } from '../entry/take-back.js';
import { isOver, useLink } from '../entry/use-link.js';
import { useAct } from '../entry/use-act.js';
import { AnswerForm } from './answer-form.js';

/** Where the links in the letter of a reminder lead. Nothing happens by opening it, and it says nothing of what it is about. */
export function AnswerScreen() {
  const { t } = useTranslation();
  const link = useLink<AnswerView>('/answer', '/api/answer/open');
  const [given, setGiven] = useState<AnswerView | 'over' | null>(null);
  if (given === 'over') return <Over />;
  if (link.state !== 'open') return <LinkPage link={link} page={t('answer.page')} overText={t('answer.overText')} />;
  const view = given ?? link.view;
  if (view.state === 'answered') return <Answered secret={link.secret} view={view} now={given !== null} />;
  return <AnswerForm secret={link.secret} view={view} onGiven={setGiven} onOver={() => setGiven('over')} />;
}

const Over = () => {
  const { t } = useTranslation();
  return <LinkPage link={{ state: 'over' }} page={t('answer.page')} overText={t('answer.overText')} />;
};

/** What was answered stands; for a day it can be taken back here. */
function Answered({ secret, view: { undo }, now }: AnsweredProps) {
  const { t } = useTranslation();
  const { busy, problem, run } = useAct();
  const [undone, setUndone] = useState(false);
  const takeBack = () =>
    run(async () => {
      await http('POST', '/api/answer/undo', { secret });
      forgetLinkSecret('/answer');
      setUndone(true);
    });
  if (isOver(problem)) return <Over />;
  const said = undone ? 'undone' : now ? 'done' : 'again';
  const until = undo && !undone ? new Date(undo) : null;
  return (
    <EntryPage
      step={`answer_${said}`}
      page={t('answer.page')}
      title={t(`answer.${said}Title`)}
      lead={t(`answer.${said}Text`)}
    >
      {until && (
        <TakeBack
          until={until}
          hint="answer.undoHint"
          busy={busy}
          problem={problem}
          onTakeBack={() => void takeBack()}
        />
      )}
      <Fields onSubmit={() => undefined}>
        <Button component="a" href="/actions" variant="subtle">
          {t('answer.open')}
        </Button>
      </Fields>
    </EntryPage>
  );
}

interface AnsweredProps {
  secret: string;
  view: Extract<AnswerView, { state: 'answered' }>;
  /** It was answered just now, on this page. */
  now: boolean;
}
