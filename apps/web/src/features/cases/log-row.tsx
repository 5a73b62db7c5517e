import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamState } from '#libs/client';
import { type CaseView, type MessageNote, parseStream, type PartView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { dayKey, useDates } from '../../ui/dates.js';
import { isNeedHappening, NeedLine } from '../needs/need-line.js';
import { GlassLine } from '../glass/glass-line.js';
import { SaidLine } from '../referrals/said-line.js';
import { ActionLine } from './action-line.js';
import { isActionHappening } from './action-sentence.js';
import { actionAt, actionTitles } from './action-titles.js';
import styles from './log.module.css';
import { messageActs } from './message-acts.js';
import { type LogActs, Message } from './message.js';
import { quotedOf } from './quoted.js';
import type { ThreadRow } from './thread.js';
import { TimelineEntry } from './timeline-entry.js';
import type { CaseThread } from './use-thread.js';

const NOTHING: readonly never[] = [];

/** One line of the thread: something said, or something done. It is drawn anew when something of its own stream, or about it, changed. */
export const LogRow = memo(function LogRow({ row, view, state, notes, ...given }: LogRowProps) {
  const { about, readBy, marked, directory, acts } = given;
  const { actor } = useSession();
  const { event, stream } = row;
  if (isActionHappening(event)) {
    const title = state && actionTitles(state).get(actionAt(event) ?? '');
    return <ActionLine event={event} title={title} directory={directory} />;
  }
  if (isNeedHappening(event)) {
    const need = view?.needs.find(({ id }) => id === event.data.needId);
    return <NeedLine event={event} need={need} directory={directory} />;
  }
  if (event.type === 'referral.said') return <SaidLine event={event} directory={directory} />;
  if (event.type === 'glass.opened' || event.type === 'glass.reviewed')
    return <GlassLine event={event} stream={stream} directory={directory} />;
  if (event.type !== 'message.posted' || !state?.view || !view)
    return <TimelineEntry event={event} inPart={parseStream(stream)?.kind === 'part'} directory={directory} />;
  const note = notes?.get(event.seq);
  const { replyTo } = event.data;
  const quoted = replyTo === undefined ? null : quotedOf(state, notes, replyTo);
  const place = { view, channel: state.view, event, withdrawn: note?.withdrawn != null };
  return (
    <Message
      stream={stream}
      event={event}
      note={note}
      goesOn={row.goesOn}
      pinned={state.view.pins.includes(event.seq)}
      maySign={messageActs(actor, place).includes('sign')}
      marked={marked}
      quotedKind={quoted?.kind ?? null}
      quotedBy={quoted?.by ?? null}
      quotedWords={quoted?.kind === 'words' ? quoted.words : ''}
      waiting={about ?? NOTHING}
      readBy={readBy ?? NOTHING}
      directory={directory}
      acts={acts}
    />
  );
});

interface LogRowProps {
  row: ThreadRow;
  view: CaseThread['view'];
  /** What is held of its stream, and what became of each message there. */
  state: StreamState<CaseView | PartView> | undefined;
  notes: ReadonlyMap<number, MessageNote> | undefined;
  about: readonly OutboxEntry[] | undefined;
  readBy: readonly string[] | undefined;
  marked: boolean;
  directory: Directory;
  acts: LogActs;
}

/** Lines across the log above a row: a new day, and what is new since one was here. */
export function LinesAbove({ row, count, quiet }: { row: ThreadRow; count: number; quiet: boolean }) {
  return (
    <>
      {row.newDay && <DayLine at={row.at} />}
      {row.firstNew && !quiet && <NewLine count={count} />}
    </>
  );
}

function DayLine({ at }: { at: Date }) {
  const { t } = useTranslation();
  const dates = useDates();
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (dayKey(at) === dayKey(today)) return <div className={styles.day}>{t('case.today')}</div>;
  if (dayKey(at) === dayKey(yesterday)) return <div className={styles.day}>{t('case.yesterday')}</div>;
  return <div className={styles.day}>{dates.day(at)}</div>;
}

function NewLine({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.day} data-new>
      {t('case.newSince', { count })}
    </div>
  );
}
