import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Me } from '#libs/domain';
import { SessionProvider } from '../../live/hooks.js';
import { identityOf } from '../../live/kept/device.js';
import { openSession, type Session } from '../../live/session.js';
import { leaving } from './leaving.js';

/** Opens the live side of the person who is signed in, and closes it when they go. */
export function SignedIn({ me, children }: { me: Me; children: ReactNode }) {
  const queries = useQueryClient();
  const [session, setSession] = useState<Session | null>(null);
  const identity = identityOf(me);
  const first = useRef(me);
  useEffect(() => {
    // Another person, another seat or other roles: the page begins anew as theirs. Whoever leaves is led to the door instead.
    const anew = () => {
      if (!leaving.get()) window.location.reload();
    };
    if (identityOf(first.current) !== identity) return anew();
    let gone = false;
    let opened: Session | null = null;
    void openSession(first.current, queries, anew).then((made) => {
      if (gone) return made.close();
      opened = made;
      setSession(made);
    });
    return () => {
      gone = true;
      opened?.close();
      setSession(null);
    };
  }, [identity, queries]);
  return session ? <SessionProvider value={session}>{children}</SessionProvider> : null;
}
