import { useEffect, useRef, useState } from 'react';
import { meetingStream } from '#libs/domain';
import { useDirectory } from '../../../live/directory.js';
import { useCell, useSession } from '../../../live/hooks.js';
import { serverNow } from '../meeting-clock.js';

const NOBODY: ReadonlyMap<string, number> = new Map();

/**
 * Since when the devices of people are away that were seen in the meeting while this page looked (A1); milliseconds since 1970. An
 * agency of justice is not shown who is connected.
 */
export function useGone(meetingId: string): ReadonlyMap<string, number> {
  const { streams, link } = useSession();
  const { quiet } = useDirectory();
  const here = useCell(streams.of(meetingStream(meetingId)).here);
  const { up } = useCell(link);
  const before = useRef(here);
  const [gone, setGone] = useState(NOBODY);
  useEffect(() => {
    // While this device hears nothing, nobody else is away.
    if (!up) return;
    const left = [...before.current.keys()].filter((id) => !here.has(id));
    before.current = here;
    setGone((known) => {
      const next = new Map([...known].filter(([id]) => !here.has(id)));
      for (const id of left) next.set(id, known.get(id) ?? serverNow());
      return next;
    });
  }, [here, up]);
  return quiet ? NOBODY : gone;
}
