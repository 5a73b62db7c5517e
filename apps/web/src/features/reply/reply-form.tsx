import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyKind, ReplyView } from '#libs/domain';
import { http } from '../../live/http.js';
import { OneOf } from '../../ui/one-of.js';
import { EntryPage } from '../entry/entry-page.js';
import { linkAct } from '../entry/link-secret.js';
import { ActButton, Fields, Problem } from '../entry/parts.js';
import { useAct } from '../entry/use-act.js';
import { isOver } from '../entry/use-link.js';
import { ReplyWhen } from './reply-when.js';

/** What can be said, in the words of the agenda. */
export const REPLY_WORDS = {
  comes: 'agenda.iCome',
  stand_in: 'agenda.iSend',
  apologies: 'agenda.iCannot',
} as const satisfies Record<ReplyKind, string>;

/** Whether one comes, with what was chosen in the letter chosen already: opening the page says nothing, the button does. */
export function ReplyForm({ secret, view, onGiven, onOver }: ReplyFormProps) {
  const { t } = useTranslation();
  const { busy, problem, run, clear } = useAct();
  const [reply, setReply] = useState(() => begun(view));
  const [deputyId, setDeputyId] = useState(view.standIns.length === 1 ? view.standIns[0]!.personId : '');
  const [tried, setTried] = useState(false);
  const lacks = reply === 'stand_in' && deputyId === '';
  const choose = (given: ReplyKind) => {
    setReply(given);
    setTried(false);
    clear();
  };
  const answer = () => {
    setTried(true);
    if (lacks) return;
    const said = reply === 'stand_in' ? { reply, deputyId } : { reply };
    void run(async () => {
      try {
        onGiven(await http<ReplyView>('POST', '/api/reply', { secret, ...said }));
      } catch (error) {
        if (!isOver(error)) throw error;
        onOver();
      }
    });
  };
  return (
    <EntryPage step="reply" page={t('reply.page')} title={t('agenda.mine')} lead={t('reply.lead')}>
      <ReplyWhen start={view.start} />
      <Fields onSubmit={answer}>
        <OneOf
          legend={t('answer.choose')}
          value={reply}
          options={view.replies.map((one) => ({ value: one, label: t(REPLY_WORDS[one]) }))}
          onChange={choose}
        />
        {reply === 'stand_in' && (
          <OneOf
            legend={t('agenda.iSendWho')}
            value={deputyId}
            options={view.standIns.map(({ personId, name }) => ({ value: personId, label: name }))}
            missing={tried && lacks && t('reply.whoMissing')}
            onChange={setDeputyId}
          />
        )}
        <Problem of={problem} />
        <ActButton variant="filled" words={t('answer.submit')} busyWords={t('answer.busy')} busy={busy} />
      </Fields>
    </EntryPage>
  );
}

/** What the button in the letter said; else what one had said before, else the first. */
function begun({ replies, reply }: ReplyFormProps['view']): ReplyKind {
  const chosen = linkAct('/reply') ?? reply;
  return replies.find((one) => one === chosen) ?? replies[0]!;
}

interface ReplyFormProps {
  secret: string;
  view: Extract<ReplyView, { state: 'open' }>;
  onGiven: (view: ReplyView) => void;
  /** The link has ended meanwhile. */
  onOver: () => void;
}
