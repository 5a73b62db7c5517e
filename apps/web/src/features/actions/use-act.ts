import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { actionPlace, type ActionView, type StreamName } from '#libs/domain';
import { useEntries, useSession } from '../../live/hooks.js';
import type { Outcome } from '../../live/outbox.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import type { ActionStep } from './action-steps.js';
import { ACTIONS } from '../../live/actions-query.js';

/** An action with the place where it was agreed. One line of a list of actions is one. */
export interface PlacedAction extends ActionView {
  stream: StreamName;
  /** Null for what was agreed in a meeting. */
  caseId: string | null;
}

/** Which action, where, and how it stood when the step was decided, where that is known. */
export type Actable = Pick<PlacedAction, 'id' | 'stream' | 'caseId'> & { revision?: number };

/** Takes a step with an action; answers how that ended, which may be long after, where there is no network. */
export type Act = (action: Actable, step: ActionStep, more?: object) => Promise<Outcome>;

/**
 * Steps with actions, given through the outbox: sent once, kept while there is no network. What is refused stays with the action
 * (`useActEntries`) until its author has seen it. `acting` names the actions whose step has not shown in the lists yet.
 */
export function useAct(): { act: Act; acting: ReadonlySet<string> } {
  const { outbox } = useSession();
  const queries = useQueryClient();
  const [acting, setActing] = useState<ReadonlySet<string>>(new Set());
  const act = useMemo<Act>(
    () =>
      async ({ id, stream, caseId, revision }, step, more = {}) => {
        const input = {
          ...actionPlace(stream),
          actionId: id,
          ...(revision === undefined ? {} : { revision }),
          ...more,
        };
        setActing((ids) => new Set(ids).add(id));
        try {
          const entry = await outbox.add(stream, `action.${step}`, input, caseId === null ? {} : { caseId });
          const outcome = await outbox.outcome(entry.id);
          if (outcome.kind !== 'taken_back') await queries.invalidateQueries({ queryKey: [ACTIONS] });
          return outcome;
        } finally {
          setActing((ids) => new Set([...ids].filter((other) => other !== id)));
        }
      },
    [outbox, queries],
  );
  return { act, acting };
}

/** Commands that make an action: what waits of them stands in the channel. */
const MAKES_ONE = ['action.open', 'action.propose'];

/** What of this person waits or was refused about an action, in order. */
export function useActEntries(actionId: string): OutboxEntry[] {
  const entries = useEntries();
  return useMemo(
    () =>
      entries.filter(
        ({ name, input, state }) =>
          name.startsWith('action.') &&
          !MAKES_ONE.includes(name) &&
          state !== 'sent' &&
          (input as { actionId?: string }).actionId === actionId,
      ),
    [entries, actionId],
  );
}
