import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyView } from '#libs/domain';
import { http } from '../../live/http.js';
import { EntryPage } from '../entry/entry-page.js';
import { LinkPage } from '../entry/link-page.js';
import { Fields } from '../entry/parts.js';
import { TakeBack } from '../entry/take-back.js';
import { useAct } from '../entry/use-act.js';
import { isOver, useLink } from '../entry/use-link.js';
import { REPLY_WORDS, ReplyForm } from './reply-form.js';
import { ReplyWhen } from './reply-when.js';
import styles from './reply.module.css';

/** Where the links in a letter that calls to a meeting lead. Nothing happens by opening it, and of the meeting it says only when it is. */
export function ReplyScreen() {
  const { t } = useTranslation();
  const link = useLink<ReplyView>('/reply', '/api/reply/open');
  const [given, setGiven] = useState<{ view: ReplyView; just: Just } | 'over' | null>(null);
  if (given === 'over')
    return <LinkPage link={{ state: 'over' }} page={t('reply.page')} overText={t('reply.overText')} />;
  if (link.state !== 'open') return <LinkPage link={link} page={t('reply.page')} overText={t('reply.overText')} />;
  const { view, just } = given ?? { view: link.view, just: null };
  const shared = { secret: link.secret, onOver: () => setGiven('over') };
  if (view.state === 'open')
    return (
      <ReplyForm key={just} {...shared} view={view} onGiven={(now) => setGiven({ view: now, just: 'answered' })} />
    );
  return (
    <Answered
      {...shared}
      view={view}
      now={just === 'answered'}
      onUndone={(now) => setGiven({ view: now, just: 'undone' })}
    />
  );
}

/** What was done on this page last. */
type Just = 'answered' | 'undone' | null;

/** What was said stands; for a day it can be taken back here, and said otherwise. */
function Answered({ secret, view, now, onUndone, onOver }: AnsweredProps) {
  const { t } = useTranslation();
  const { busy, problem, run } = useAct();
  const { reply, standIn, undo, start } = view;
  const takeBack = () =>
    run(async () => {
      try {
        onUndone(await http<ReplyView>('POST', '/api/reply/undo', { secret }));
      } catch (error) {
        if (!isOver(error)) throw error;
        onOver();
      }
    });
  const until = undo ? new Date(undo) : null;
  return (
    <EntryPage
      step={now ? 'reply_done' : 'reply_again'}
      page={t('reply.page')}
      title={t(now ? 'answer.doneTitle' : 'answer.againTitle')}
      lead={t(now ? 'answer.doneText' : 'answer.againText')}
    >
      <ReplyWhen start={start} />
      {reply && (
        <p className={styles.said}>
          {t('reply.said')} <b>{t(REPLY_WORDS[reply])}</b>
          {standIn && (
            <>
              {' '}
              <span dir="auto">({standIn})</span>
            </>
          )}
        </p>
      )}
      {until && (
        <TakeBack
          until={until}
          hint="reply.undoHint"
          busy={busy}
          problem={problem}
          onTakeBack={() => void takeBack()}
        />
      )}
      <Fields onSubmit={() => undefined}>
        <Button component="a" href="/meetings" variant="subtle">
          {t('answer.open')}
        </Button>
      </Fields>
    </EntryPage>
  );
}

interface AnsweredProps {
  secret: string;
  view: Extract<ReplyView, { state: 'answered' }>;
  /** It was answered just now, on this page. */
  now: boolean;
  onUndone: (view: ReplyView) => void;
  onOver: () => void;
}
