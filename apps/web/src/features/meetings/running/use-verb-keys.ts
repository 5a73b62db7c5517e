import { useEffect, useRef } from 'react';
import { useSingleKeys } from '../../../ui/shortcuts.js';
import { type Verb, VERB_KEYS, VERBS } from './verbs.js';

/**
 * The keys of the verbs while the chair has the meeting before them. Here they come before the keys that elsewhere lead from one
 * screen to another: T is more time, and not Today.
 */
export function useVerbKeys(press: (verb: Verb) => void): void {
  const [enabled] = useSingleKeys();
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isElsewhere(event.target)) return;
      const verb = VERBS.find((one) => VERB_KEYS[one] === event.key.toLowerCase());
      if (!verb) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(verb);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [enabled]);
}

/** Somebody writes, or something is asked above the screen. */
const isElsewhere = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) ||
  document.querySelector('[role="dialog"], [role="menu"]') !== null;
