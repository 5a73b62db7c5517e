import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useLane, useSession } from '../../live/hooks.js';
import type { Here } from '../../live/presence-state.js';
import type { StreamState } from '../../live/stream-state.js';
import { announce } from '../../ui/announcer.js';
import { CaseHeader } from './case-header.js';
import { useNames } from './case-names.js';
import styles from './case-screen.module.css';
import { Composer } from './composer.js';
import { Log, type LogHandle } from './log.js';
import { slice } from './log-rows.js';
import { TypingLine } from './typing-line.js';
import { useAway } from './use-away.js';

/** The talk of a case: the log, who types, and where one writes. */
export function Channel({ view, state, here, directory, wide }: ChannelProps) {
  const log = useRef<LogHandle>(null);
  const lane = useLane(state.stream);
  const pending = useMemo(() => lane.filter((entry) => entry.name === 'message.post'), [lane]);
  const away = useAway(view.id, state);
  useNewMessagesAloud(state, directory);
  const talk = (
    <>
      <Log caseId={view.id} state={state} pending={pending} away={away} directory={directory} handle={log} />
      <TypingLine here={here} directory={directory} />
      <Composer view={view} directory={directory} onSent={() => log.current?.toNewest()} />
    </>
  );
  if (!wide) return <div className={styles.talk}>{talk}</div>;
  return (
    <main id="content" className={styles.channel} tabIndex={-1}>
      <CaseHeader view={view} directory={directory} />
      {talk}
    </main>
  );
}

interface ChannelProps {
  view: CaseView;
  state: StreamState;
  here: Here;
  directory: Directory;
  wide: boolean;
}

type MessageEvent = WireEvent<'message.posted'>;

/** Says what others have just said, for those who listen to the screen; many at once are only counted. */
function useNewMessagesAloud(state: StreamState, directory: Directory) {
  const { t } = useTranslation();
  const { me } = useSession();
  const names = useNames(directory);
  const told = useRef(state.head);
  useEffect(() => {
    const from = told.current;
    told.current = Math.max(from, state.head);
    const news = slice(state.events, from + 1, state.head).filter(
      (event): event is MessageEvent => event.type === 'message.posted' && event.by?.person !== me.personId,
    );
    const [first] = news;
    if (!first) return;
    if (news.length > 1) return announce(t('case.announceMany', { count: news.length }));
    const name = first.by ? names.person(first.by.person) : t('app.name');
    const agency = first.by ? names.agency(first.by.agency) : '';
    announce(t('case.announce', { name, agency, words: first.words ?? t('case.erased') }));
  }, [state.events, state.head, me.personId, names, t]);
}
