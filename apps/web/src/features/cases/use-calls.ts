import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '#libs/domain';
import { announce } from '../../ui/announcer.js';
import { applyChange } from './markup-keys.js';
import { type Callable, callAt, callsIn, whoFits } from './mentions.js';

/** The list that an `@` opens: who is in it, where one is in it, and what keys and taps do. */
export interface Calls {
  listId: string;
  optionId: (one: Callable) => string;
  /** Null while no list stands. */
  fits: readonly Callable[] | null;
  active: Callable | null;
  choose: (one: Callable) => void;
  /** Opens the list where the caret is. */
  begin: () => void;
  /** True when the key was for the list. */
  onKey: (event: KeyboardEvent) => boolean;
  /** Looks again at what stands before the caret. */
  look: () => void;
  close: () => void;
  /** Whom the words call. */
  calledIn: (words: string) => Mention[];
}

type Call = ReturnType<typeof callAt>;

export function useCalls(field: RefObject<HTMLTextAreaElement | null>, callable: readonly Callable[]): Calls {
  const { t } = useTranslation();
  const listId = useId();
  const [call, setCall] = useState<Call>(null);
  const [at, setAt] = useState(0);
  const dismissed = useRef(-1);
  const chosen = useRef(new Map<string, Callable>());

  const fits = useMemo(() => {
    if (!call) return null;
    const found = whoFits(callable, call.typed);
    // A sentence goes on after an @ that stands for itself.
    return found.length || !/\s/.test(call.typed) ? found : null;
  }, [call, callable]);
  const choosable = useMemo(() => (fits ?? []).filter(({ reads }) => reads), [fits]);
  const active = choosable[Math.min(at, choosable.length - 1)] ?? null;

  const count = fits?.length;
  useEffect(() => {
    if (count !== undefined) announce(count ? t('mention.count', { count }) : t('mention.none'));
  }, [count, t]);

  const look = () => {
    const element = field.current;
    if (!element) return;
    const { value, selectionStart, selectionEnd } = element;
    const next = selectionStart === selectionEnd ? callAt(value, selectionStart) : null;
    if (next?.start !== dismissed.current) dismissed.current = -1;
    const shown = next && next.start !== dismissed.current ? next : null;
    if (shown?.start === call?.start && shown?.typed === call?.typed) return;
    setCall(shown);
    setAt(0);
  };
  const choose = (one: Callable) => {
    if (!call || !field.current || !one.reads) return;
    const end = call.start + 1 + call.typed.length;
    const space = field.current.value[end] === ' ' ? '' : ' ';
    const caret = call.start + one.name.length + 2;
    chosen.current.set(one.name, one);
    setCall(null);
    applyChange(field.current, {
      start: call.start,
      end,
      words: `@${one.name}${space}`,
      select: [caret, caret],
    });
  };

  return {
    listId,
    optionId: (one) => `${listId}-${one.key}`,
    fits,
    active,
    choose,
    begin() {
      const element = field.current;
      if (!element) return;
      const { value, selectionStart: start, selectionEnd: end } = element;
      const words = start > 0 && !/\s/.test(value[start - 1] ?? '') ? ' @' : '@';
      dismissed.current = -1;
      applyChange(element, { start, end, words, select: [start + words.length, start + words.length] });
      look();
    },
    onKey(event) {
      if (!fits) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && choosable.length) setAt((at + step + choosable.length) % choosable.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && active) choose(active);
      else if (event.key === 'Escape') {
        dismissed.current = call?.start ?? -1;
        setCall(null);
      } else return false;
      event.preventDefault();
      return true;
    },
    look,
    close: () => setCall(null),
    calledIn: (words) => callsIn(words, callable, chosen.current),
  };
}
