import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingRow } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { hasNews, newsOf } from '../../live/reading-rows.js';
import { announce } from '../../ui/announcer.js';

/** How long it can be undone (ms). */
const UNDO_MS = 5000;

/** Marks everything as read, and for a while how to undo it; the server is told only after. */
export function useMarkAll(rows: readonly ReadingRow[]) {
  const { t } = useTranslation();
  const { reading } = useSession();
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!undo) return;
    // The button that had the focus is gone; this one stands in its place.
    button.current?.focus();
    const timer = setTimeout(() => setUndo(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [undo]);
  return {
    button,
    markAll: () => {
      const heads = rows.filter((row) => hasNews(newsOf([row]))).map((row) => [row.stream, row.head] as const);
      const takeBack = reading.markAll(new Map(heads), UNDO_MS);
      announce(t('since.marked'));
      setUndo(() => () => {
        takeBack();
        setUndo(null);
        announce(t('since.undone'));
      });
    },
    undo,
  };
}
