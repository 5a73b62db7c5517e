import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { createCell } from '#libs/client';

/** Long enough to be noticed by what reads the screen aloud; then it is gone, so that nobody comes across it later (ms). */
const STANDS_MS = 1500;

const said = createCell('');
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says something to those who listen to the screen, when they have finished what they hear now. */
export function announce(words: string) {
  clearTimeout(clearing);
  // The same words twice in a row are news only if the region changes.
  said.set(said.get() === words ? `${words}\u00a0` : words);
  clearing = setTimeout(() => said.set(''), STANDS_MS);
}

/** The one live region of the page. */
export const Announcer = () => (
  <VisuallyHidden role="status" aria-live="polite">
    {useSyncExternalStore(said.subscribe, said.get)}
  </VisuallyHidden>
);
