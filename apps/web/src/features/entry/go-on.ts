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
  const { pathname, search } = new URL(to, window.location.origin);
  window.location.assign(pathname + search);
  return new Promise(() => undefined);
}

/** What follows an answer of the door: in, or to the step that is asked for. */
export function useGoOn(to: string | undefined) {
  const navigate = useNavigate();
  return async (answer: SignInAnswer): Promise<void> => {
    if (answer.next === 'done') return leave(to ?? '/cases');
    const factors = answer.next === 'second_factor' ? answer.factors : undefined;
    await navigate({ to: '/door', search: { ...(to ? { to } : {}), step: answer.next }, state: { factors } });
  };
}
