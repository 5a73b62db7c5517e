import { useNavigate } from '@tanstack/react-router';
import type { SecondFactor, SignInAnswer } from '#libs/domain';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How the second step of signing in can be done here. */
    factors?: SecondFactor[];
  }
}

/** Begins anew elsewhere in this app, as somebody else: nothing of this page is left. Never resolves. */
export function leave(to: string): Promise<never> {
  const { pathname, search, hash } = new URL(to, window.location.origin);
  const samePage = pathname + search === window.location.pathname + window.location.search;
  window.location.assign(pathname + search + hash);
  // Where only the fragment differs, a browser goes there without beginning anew.
  if (samePage && hash) window.location.reload();
  return new Promise(() => undefined);
}

/** What follows an answer of the door: in, or to the step that is asked for. */
export function useGoOn(to: string | undefined) {
  const navigate = useNavigate();
  return async (answer: SignInAnswer): Promise<void> => {
    if (answer.next === 'done') return leave(to ?? '/today');
    const factors = answer.next === 'second_factor' ? answer.factors : undefined;
    await navigate({ to: '/door', search: { ...(to ? { to } : {}), step: answer.next }, state: { factors } });
  };
}
