import { useCallback, useEffect, useRef, useState } from 'react';
import { RefusedError } from '#libs/client';
import type { EntryView, FileAnswer, FilePurpose } from '#libs/domain';
import { http } from '../../live/http.js';
import { withEntry } from './opened-file.js';

/** A file as it was answered, and when (milliseconds since 1970). */
export interface OpenedFile {
  answer: FileAnswer;
  at: number;
}

/**
 * Opens a person's file when somebody asks for it, and never by itself: each time is kept by the server. What it answers is held by the
 * screen alone, and gone with it.
 */
export function useOpenFile(caseId: string) {
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [state, setState] = useState<'still' | 'busy' | 'failed' | 'gone'>('still');
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  const open = useCallback(
    async (purpose: FilePurpose) => {
      setState('busy');
      try {
        const answer = await http<FileAnswer>('POST', `/api/cases/${caseId}/file/read`, { purpose });
        if (!here.current) return;
        setFile({ answer, at: Date.now() });
        setState('still');
      } catch (error) {
        if (!here.current) return;
        const gone = error instanceof RefusedError && error.refusal.code === 'not_found';
        if (gone) setFile(null);
        setState(gone ? 'gone' : 'failed');
      }
    },
    [caseId],
  );
  /** What its reader has just written stands in it too, without opening it again. */
  const add = (entry: EntryView) =>
    setFile((before) => before && { ...before, answer: withEntry(before.answer, entry) });
  return { file, state, open, add, close: () => setFile(null) };
}
