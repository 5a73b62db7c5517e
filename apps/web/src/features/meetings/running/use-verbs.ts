import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer.js';
import { useRunning } from './running-context.js';
import type { RunningSheet } from './running-sheet.js';
import { draftsNow, type NotNow, type Verb, type VerbNow, verbsNow } from './verbs.js';

/** Verbs that ask something first. */
const SHEETS: Partial<Record<Verb, RunningSheet>> = {
  more_time: 'more_time',
  action: 'action',
  put_off: 'put_off',
  keep: 'keep',
  send_on: 'send_on',
};

/** The verbs as they stand now, what pressing one does, and why the last one that was pressed does nothing now. */
export function useVerbs(): { now: Record<Verb, VerbNow>; press: (verb: Verb) => void; why: NotNow | null } {
  const { t } = useTranslation();
  const { view, chair, open } = useRunning();
  const [pressed, setPressed] = useState<Verb | null>(null);
  const now = verbsNow(view);
  const { currentItemId } = view.meeting;
  useEffect(() => setPressed(null), [currentItemId]);

  const press = (verb: Verb) => {
    const { why } = now[verb];
    setPressed(verb);
    if (why) return announce(t(`running.notNow.${why}`));
    const sheet = SHEETS[verb];
    if (sheet) return open(sheet);
    if (verb === 'next') void chair('item.next');
    if (verb === 'pause') void chair(view.meeting.status === 'suspended' ? 'meeting.resume' : 'meeting.suspend');
    if (verb === 'ask') ask();
  };

  /** Without a text the meeting cannot be asked: it is written first. */
  function ask() {
    const drafts = draftsNow(view);
    if (drafts.length === 0) return open('draft');
    const block = drafts.length > 1 || drafts.some(({ itemId }) => itemId !== currentItemId);
    void chair('decision.put', {
      decisionIds: drafts.map(({ decisionId }) => decisionId),
      ...(block ? { block: true } : {}),
    });
  }

  return { now, press, why: pressed ? now[pressed].why : null };
}
