import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../live/queries.js';
import { Unreachable } from '../../ui/unreachable.js';
import { Shell } from './shell.js';
import { SignedIn } from './signed-in.js';

/** Screens for who is signed in; everybody else was sent to the door. */
export function BehindTheDoor() {
  const { data } = useQuery(meQuery);
  if (!data?.me) return <Unreachable />;
  return (
    <SignedIn me={data.me}>
      <Shell demonstration={data.demonstration} />
    </SignedIn>
  );
}
