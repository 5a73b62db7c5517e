import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_MOVES, type ActionVerb } from '#libs/domain';
import { announce } from '../../ui/announcer.js';
import { ActSheet, type Asked, type AskedStep } from './act-sheet.js';
import { type ActionStep, isOneTap } from './action-steps.js';
import { type Act, type PlacedAction, useAct } from './use-act.js';

/** Takes steps from a screen: at once where nothing is to be said, else through the sheet, which is to be drawn as well. */
export interface Steps {
  take: (action: PlacedAction, step: ActionStep) => void;
  act: Act;
  /** Ids of the actions with a step under way. */
  acting: ReadonlySet<string>;
  sheet: ReactNode;
}

export function useSteps(): Steps {
  const { t } = useTranslation();
  const { act, acting } = useAct();
  const [asked, setAsked] = useState<Asked | null>(null);

  /** Says aloud how it stands now; and where the button was that is gone, one goes on at the action. */
  const told: Act = async (action, step, more) => {
    const outcome = await act(action, step, more);
    if (outcome.kind === 'done' && step in ACTION_MOVES)
      announce(t(`action.status.${ACTION_MOVES[step as ActionVerb].to}`));
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const line = document.querySelector<HTMLElement>(`[data-action="${action.id}"] a`);
      (line ?? document.querySelector<HTMLElement>('main h1'))?.focus();
    });
    return outcome;
  };
  return {
    act,
    acting,
    take(action, step) {
      if (acting.has(action.id)) return;
      if (isOneTap(step)) void told(action, step);
      else setAsked({ action, step: step as AskedStep });
    },
    sheet: <ActSheet asked={asked} act={told} onClose={() => setAsked(null)} />,
  };
}
