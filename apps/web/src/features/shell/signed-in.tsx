import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { MeView } from '#libs/domain';
import { SessionProvider } from '../../live/hooks.js';
import { openSession, type Session } from '../../live/session.js';

/** Opens the live side of the person who is signed in, and closes it when they go. */
export function SignedIn({ me, children }: { me: NonNullable<MeView['me']>; children: ReactNode }) {
  const queries = useQueryClient();
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    let gone = false;
    let opened: Session | null = null;
    // Another person (or nobody) is signed in on this browser now: the page begins anew as theirs.
    void openSession(me, queries, () => window.location.reload()).then((made) => {
      if (gone) return made.close();
      opened = made;
      setSession(made);
    });
    return () => {
      gone = true;
      opened?.close();
      setSession(null);
    };
  }, [me, queries]);
  return session ? <SessionProvider value={session}>{children}</SessionProvider> : null;
}
