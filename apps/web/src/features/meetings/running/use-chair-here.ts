import { useEffect } from 'react';
import { v7 } from 'uuid';
import { http } from '../../../live/http.js';
import { useRunning } from './running-context.js';

/** So often whoever leads shows that they are still there, whether or not they look at the page (ms; H2). */
const HERE_MS = 20_000;

/** Says that whoever leads is there. A sign that gets lost is not repeated: the next one follows. */
export function useChairHere(): void {
  const { view, inChair } = useRunning();
  const { meetingId, chair, status } = view.meeting;
  const term = chair?.term;
  const leads = inChair && (status === 'in_session' || status === 'suspended');
  useEffect(() => {
    if (!leads) return;
    const say = () => void http('POST', `/api/meetings/${meetingId}/chair/here`, { term }, v7()).catch(() => undefined);
    say();
    const timer = setInterval(say, HERE_MS);
    return () => clearInterval(timer);
  }, [leads, meetingId, term]);
}
