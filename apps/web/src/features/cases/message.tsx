import { IconDots, IconPinned } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageNote, Sign, StreamName, WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { useDates } from '../../ui/dates.js';
import { useNames } from './case-names.js';
import log from './log.module.css';
import { MessageFiles } from './message-files.js';
import { MessageQuote } from './message-quote.js';
import { MessageSigns } from './message-signs.js';
import { MessageWaits } from './message-waits.js';
import styles from './message.module.css';
import { pinnedWith, signsWith } from './pending-acts.js';
import { type Quoted, wordsNow } from './quoted.js';
import { ReadBy } from './read-by-line.js';
import { SeatTile } from './seat-tile.js';
import { WordsMarked } from './words-marked.js';

const NO_SIGNS: MessageNote['signs'] = {};

/** Something that somebody said, with what became of it. */
export const Message = memo(function Message(props: MessageProps) {
  const { stream, event, note, goesOn, waiting, directory, acts } = props;
  const { me } = useSession();
  const { t } = useTranslation();
  const dates = useDates();
  const names = useNames(directory);
  const at = new Date(event.at);
  const mine = event.by?.person === me.personId;
  const author = mine ? t('app.you') : event.by ? names.person(event.by.person) : t('app.name');
  const signs = useMemo(() => signsWith(note?.signs ?? NO_SIGNS, waiting, me.personId), [note, waiting, me.personId]);
  const place = { stream, seq: event.seq };
  const edited = !note?.withdrawn && note?.editions.length ? note.editions.at(-1) : undefined;
  return (
    <article
      className={log.message}
      data-goes-on={goesOn || undefined}
      data-marked={props.marked || undefined}
      tabIndex={-1}
    >
      <header className={log.by}>
        {event.by && !goesOn && <SeatTile agencyId={event.by.agency} directory={directory} size="large" />}
        <span className={log.name}>
          <b>{author}</b> <span className={log.agency}>{event.by ? names.agency(event.by.agency) : ''}</span>
        </span>
      </header>
      <span className={styles.corner}>
        {pinnedWith(props.pinned, waiting) && (
          <IconPinned size={14} stroke={1.8} role="img" aria-label={t('message.pinned')} />
        )}
        {edited && (
          <button
            type="button"
            className={styles.edited}
            aria-label={t('message.editedLabel', { when: dates.brief(new Date(edited.at), new Date()) })}
            onClick={() => acts.editions(place)}
          >
            {t('message.edited')}
          </button>
        )}
        <time dateTime={event.at} title={dates.date(at)}>
          {dates.time(at)}
        </time>
      </span>
      <div className={styles.said}>
        {props.quotedKind && (
          <MessageQuote
            kind={props.quotedKind}
            by={props.quotedBy}
            words={props.quotedWords}
            directory={directory}
            onJump={() => acts.jump({ stream, seq: event.data.replyTo! })}
          />
        )}
        <Said event={event} note={note} directory={directory} />
        <MessageSigns
          signs={signs}
          directory={directory}
          onSign={props.maySign && !note?.withdrawn ? (sign, on) => acts.sign(place, sign, on) : null}
        />
        <MessageWaits waiting={waiting} directory={directory} />
        <ReadBy agencyIds={props.readBy} directory={directory} />
      </div>
      <button
        type="button"
        className={styles.more}
        aria-haspopup="menu"
        aria-label={t('message.acts')}
        onClick={(click) => acts.menu(place, click.currentTarget)}
      >
        <IconDots size={18} stroke={1.8} aria-hidden="true" />
      </button>
    </article>
  );
});

function Said({ event, note, directory }: Pick<MessageProps, 'event' | 'note' | 'directory'>) {
  const { t } = useTranslation();
  const { me } = useSession();
  const names = useNames(directory);
  if (note?.withdrawn) {
    const by = note.withdrawn.by?.person;
    const who =
      by === me.personId ? t('message.withdrawnByYou') : t('message.withdrawnBy', { name: names.person(by ?? '') });
    return <p className={log.erased}>{who}</p>;
  }
  const words = wordsNow(event, note);
  if (words === null) return <p className={log.erased}>{t('case.erased')}</p>;
  const mentions = note?.editions.at(-1)?.mentions ?? event.data.mentions;
  return (
    <>
      {words !== '' && <WordsMarked words={words} mentions={mentions} directory={directory} />}
      <MessageFiles files={event.data.files} />
    </>
  );
}

/** One message of a case or of one of its parts. */
export interface MessageTarget {
  stream: StreamName;
  seq: number;
}

/** What can be done from a message; the same object for as long as the log stands. */
export interface LogActs {
  menu: (target: MessageTarget, from: HTMLElement) => void;
  jump: (target: MessageTarget) => void;
  editions: (target: MessageTarget) => void;
  sign: (target: MessageTarget, sign: Sign, on: boolean) => void;
}

interface MessageProps {
  stream: StreamName;
  event: WireEvent<'message.posted'>;
  note: MessageNote | undefined;
  goesOn: boolean;
  pinned: boolean;
  maySign: boolean;
  /** It was gone to, and is shown for a moment as what was looked for. */
  marked: boolean;
  /** What it answers; the kind is null when it answers nothing. */
  quotedKind: Quoted['kind'] | null;
  quotedBy: string | null;
  quotedWords: string;
  /** What waits, is refused or is just sent about it. */
  waiting: readonly OutboxEntry[];
  /** Agencies that have read up to here and no further. */
  readBy: readonly string[];
  directory: Directory;
  acts: LogActs;
}
