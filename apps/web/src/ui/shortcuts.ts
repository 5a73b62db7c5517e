import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createCell } from '#libs/client';

const KEY = 'baraza.single-keys';
const enabled = createCell(read());

function read(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single keys do something; who speaks to their device or presses keys by accident turns them off. */
export const useSingleKeys = (): [boolean, (on: boolean) => void] => [
  useSyncExternalStore(enabled.subscribe, enabled.get),
  (on) => {
    enabled.set(on);
    try {
      window.localStorage.setItem(KEY, on ? 'on' : 'off');
    } catch {
      // Holds as long as the page.
    }
  },
];

/** Does something at a single key, unless somebody is writing or a sheet is open. */
export function useShortcut(key: string, act: () => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!enabled.get() || isWriting(event.target) || document.querySelector('[role="dialog"], [role="menu"]')) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [key]);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
