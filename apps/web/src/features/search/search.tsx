import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCell } from '../../live/hooks.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { openSearch, type SearchOpened, searchOpened } from './search-opened.js';

const SearchDialog = lazy(() => import('./search-dialog.js').then((file) => ({ default: file.SearchDialog })));

/** The search above every screen, and its keys: Ctrl or Cmd and K finds, `/` looks in what was said, in a case in that one. */
export function Search() {
  const opened = useCell(searchOpened);
  const [last, setLast] = useState<SearchOpened | null>(null);
  // While it closes it stays as it was.
  if (opened && opened !== last) setLast(opened);
  const { caseId } = useParams({ strict: false });
  useShortcut('/', () => openSearch({ mode: 'messages', ...(caseId ? { caseId } : {}) }));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey))
        return;
      event.preventDefault();
      // One that closes just now is no reason not to open it again.
      if (!searchOpened.get() && !document.querySelector('[role="dialog"]:not([data-search])'))
        openSearch({ mode: 'find' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => () => searchOpened.set(null), []);
  if (!last) return null;
  return (
    <Suspense fallback={null}>
      <SearchDialog opened={opened !== null} how={last} onClose={() => searchOpened.set(null)} onHow={openSearch} />
    </Suspense>
  );
}
