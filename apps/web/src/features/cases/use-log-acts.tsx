import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseStream, SIGNS, type StreamName, type WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { announce } from '../../ui/announcer.js';
import { asActionWords } from './action-words.js';
import { AgreeSheet } from './agree-sheet.js';
import { useComposing } from './composing.js';
import { EditionsSheet } from './editions-sheet.js';
import { LinkSheet } from './link-sheet.js';
import { type MessageAct, messageActs } from './message-acts.js';
import { messageAddress } from './message-link.js';
import { MessageMenu } from './message-menu.js';
import type { LogActs, MessageTarget } from './message.js';
import { type Pending, signsWith, waitingSign } from './pending-acts.js';
import { wordsNow } from './quoted.js';
import { rowKey } from './thread.js';
import type { CaseThread } from './use-thread.js';
import { WithdrawSheet } from './withdraw-sheet.js';

/** What stands above the log. */
type Shown =
  | { kind: 'menu'; target: MessageTarget; from: HTMLElement }
  | { kind: 'editions' | 'withdraw' | 'agree' | 'link'; target: MessageTarget };

/** What can be done from the messages of a log, and what is shown above it while that is done. */
export function useLogActs({ thread, pending, directory, jump }: LogActsParts): { acts: LogActs; above: ReactNode } {
  const { t } = useTranslation();
  const { me, actor, outbox } = useSession();
  const { caseId } = thread;
  const [, compose] = useComposing(caseId);
  const [shown, setShown] = useState<Shown | null>(null);
  const latest = useRef({ pending, jump });
  useEffect(() => {
    latest.current = { pending, jump };
  });

  const acts = useMemo<LogActs>(
    () => ({
      menu: (target, from) => setShown({ kind: 'menu', target, from }),
      editions: (target) => setShown({ kind: 'editions', target }),
      jump: (target) => latest.current.jump(target),
      sign({ stream, seq }, sign, on) {
        const waiting = waitingSign(latest.current.pending.about.get(rowKey(stream, seq)) ?? [], sign);
        if (waiting) void outbox.takeBack(waiting.id);
        else void outbox.add(stream, 'message.react', { ...channelInput(stream), seq, sign, on }, { caseId });
      },
    }),
    [outbox, caseId],
  );

  const close = () => {
    setShown(null);
    if (shown?.kind === 'menu') shown.from.focus();
  };
  const event = shown && eventAt(thread, shown.target);
  if (!shown || !event || !thread.view) return { acts, above: null };
  const { target } = shown;
  const { stream, seq } = target;
  const note = thread.notes.get(stream)?.get(seq);
  const add = (name: string, more: object = {}) =>
    void outbox.add(stream, name, { ...channelInput(stream), seq, ...more }, { caseId });
  const write = (what: Parameters<typeof compose>[0]) => {
    setShown(null);
    compose(what);
    // The field may have to come first.
    setTimeout(() => document.querySelector<HTMLElement>('[data-composer]')?.focus(), 60);
  };
  const copy = () => {
    setShown(null);
    const copied = navigator.clipboard?.writeText(messageAddress(caseId, target)) ?? Promise.reject(new Error());
    copied.then(() => announce(t('message.linkCopied'))).catch(() => setShown({ kind: 'link', target }));
  };
  const doAct: Record<Exclude<MessageAct, 'sign'>, () => void> = {
    answer: () => write({ replyTo: target, where: whereOf(stream), editing: null }),
    edit: () => write({ editing: { ...target, words: wordsNow(event, note) ?? '' }, replyTo: null }),
    withdraw: () => setShown({ kind: 'withdraw', target }),
    pin: () => {
      add('message.pin', { on: true });
      close();
    },
    unpin: () => {
      add('message.pin', { on: false });
      close();
    },
    agree: () => setShown({ kind: 'agree', target }),
    copy,
  };
  switch (shown.kind) {
    case 'menu': {
      const channel = thread.states.get(stream)?.view;
      const waiting = pending.about.get(rowKey(stream, seq)) ?? [];
      const signs = signsWith(note?.signs ?? {}, waiting, me.personId);
      const may = channel
        ? messageActs(actor, { view: thread.view, channel, event, withdrawn: note?.withdrawn != null })
        : [];
      const above = (
        <MessageMenu
          from={shown.from}
          acts={may}
          mine={SIGNS.filter((sign) => signs[sign]?.includes(me.personId))}
          onAct={(act) => doAct[act]()}
          onSign={(sign, on) => {
            acts.sign(target, sign, on);
            close();
          }}
          onClose={close}
        />
      );
      return { acts, above };
    }
    case 'editions':
      return { acts, above: note && <EditionsSheet event={event} note={note} directory={directory} onClose={close} /> };
    case 'withdraw': {
      const withdraw = () => {
        add('message.withdraw');
        close();
      };
      const files = (event.data.files?.length ?? 0) > 0;
      return { acts, above: <WithdrawSheet files={files} onWithdraw={withdraw} onClose={close} /> };
    }
    case 'agree': {
      const agreeing = { where: whereOf(stream), words: asActionWords(wordsNow(event, note) ?? ''), fixed: true };
      const { view, parts } = thread;
      return {
        acts,
        above: <AgreeSheet agreeing={agreeing} view={view} parts={parts} directory={directory} onClose={close} />,
      };
    }
    case 'link':
      return { acts, above: <LinkSheet address={messageAddress(caseId, target)} onClose={close} /> };
  }
}

interface LogActsParts {
  thread: CaseThread;
  pending: Pending;
  directory: Directory;
  jump: (target: MessageTarget) => void;
}

function eventAt({ states }: CaseThread, { stream, seq }: MessageTarget): WireEvent<'message.posted'> | null {
  const events = states.get(stream)?.events ?? [];
  const event = events[seq - (events[0]?.seq ?? 1)];
  return event?.type === 'message.posted' ? event : null;
}

/** The place that a command about a message names. */
const channelInput = (stream: StreamName): { caseId: string } | { partId: string } => {
  const { kind, id } = parseStream(stream)!;
  return kind === 'part' ? { partId: id } : { caseId: id };
};

const whereOf = (stream: StreamName) => {
  const { kind, id } = parseStream(stream)!;
  return kind === 'part' ? ({ kind: 'part', partId: id } as const) : ({ kind: 'common' } as const);
};
