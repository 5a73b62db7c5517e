import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_MOVES, type ActionVerb } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { announce } from '../../ui/announcer.js';
import { refusalWords } from '../../words/refusal-words.js';
import { ActSheet, type Asked, type AskedStep } from './act-sheet.js';
import { type ActionStep, isOneTap } from './action-steps.js';
import { faultOf, givenAgain } from './given.js';
import { type Act, type PlacedAction, useAct } from './use-act.js';

/** Takes steps from a screen: at once where nothing is to be said, else through the sheet, which is to be drawn as well. */
export interface Steps {
  take: (action: PlacedAction, step: ActionStep) => void;
  act: Act;
  /** Opens the sheet of a step that was refused, filled in, with the reason beside the field. */
  again: (action: PlacedAction, entry: OutboxEntry) => void;
  /** Ids of the actions with a step under way. */
  acting: ReadonlySet<string>;
  sheet: ReactNode;
}

export function useSteps(): Steps {
  const { t } = useTranslation();
  const { act, acting } = useAct();
  const { outbox } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  /** Says aloud how it stands now; and where the button was that is gone, one goes on at the action. */
  const told: Act = async (action, step, more) => {
    const outcome = await act(action, step, more);
    if (outcome.kind === 'done' && step in ACTION_MOVES)
      announce(t(`action.status.${ACTION_MOVES[step as ActionVerb].to}`));
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const line = document.querySelector<HTMLElement>(`[data-action="${action.id}"] a[href*="/actions/"]`);
      (line ?? document.querySelector<HTMLElement>('main h1'))?.focus();
    });
    return outcome;
  };
  /** What is sent now takes the place of what was refused. */
  const instead: Act = async (...step) => {
    if (refused !== null) await outbox.takeBack(refused);
    return told(...step);
  };
  return {
    act,
    acting,
    take(action, step) {
      if (acting.has(action.id)) return;
      if (isOneTap(step)) void told(action, step);
      else {
        setRefused(null);
        setAsked({ action, step: step as AskedStep });
      }
    },
    again(action, { id, name, input, refusal }) {
      setRefused(id);
      setAsked({
        action,
        step: name.slice('action.'.length) as AskedStep,
        again: {
          given: givenAgain(action, input as object),
          reason: refusal ? refusalWords(refusal, t) : '',
          fault: faultOf(refusal?.fields),
        },
      });
    },
    sheet: <ActSheet asked={asked} act={refused === null ? told : instead} onClose={() => setAsked(null)} />,
  };
}
