import { useMemo } from 'react';
import { type CommandName, type MeetingState, meetingStream } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';
import type { Outcome } from '../../live/outbox.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';

/** Does something in a meeting; answers how it ended, which may be long after, where there is no network. */
export type MeetingAct = (name: CommandName, input?: object) => Promise<Outcome>;

/** What somebody does in a meeting, and what of it waits or was refused. */
export interface MeetingActs {
  act: MeetingAct;
  /** The same as the chair: with the term, and the item that is current on this screen (R2, H1). */
  chair: MeetingAct;
  /** What waits or was refused, in order. */
  entries: readonly OutboxEntry[];
  dismiss: (id: string) => void;
}

/**
 * Everything that is done in a meeting goes through the outbox: each press has an id, is kept while there is no network and given
 * again under the same id. What was refused stays beside what was pressed until it is dismissed or pressed anew.
 */
export function useMeetingAct({ meetingId, chair, currentItemId }: ActsIn): MeetingActs {
  const { outbox } = useSession();
  const lane = meetingStream(meetingId);
  const all = useCell(outbox.entries);
  const entries = useMemo(() => all.filter((entry) => entry.lane === lane && entry.state !== 'sent'), [all, lane]);
  const term = chair?.term;
  return useMemo(() => {
    const act: MeetingAct = async (name, input = {}) => {
      for (const old of outbox.entries.get())
        if (old.lane === lane && old.name === name && old.state === 'refused') void outbox.takeBack(old.id);
      const entry = await outbox.add(lane, name, { meetingId, ...input });
      return outbox.outcome(entry.id);
    };
    return {
      act,
      chair: (name, input) =>
        act(name, { term, ...(currentItemId === undefined ? {} : { expected: currentItemId }), ...input }),
      entries,
      dismiss: (id) => void outbox.takeBack(id),
    };
  }, [outbox, lane, meetingId, term, currentItemId, entries]);
}

type ActsIn = Pick<MeetingState, 'meetingId' | 'chair' | 'currentItemId'>;
