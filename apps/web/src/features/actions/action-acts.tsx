import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ACTION_STATUSES, type ActionHistory } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { Lines } from '../../ui/list-state.js';
import { MoreActs } from '../people/more-acts.js';
import { ActWaits } from './act-waits.js';
import styles from './action-page.module.css';
import { type ActionStep, mayUndo, stepKey, stepsNow } from './action-steps.js';
import { STEP_ICONS } from './step-icons.js';
import type { ActionPlaceView } from './use-channel.js';
import { useNow } from './use-now.js';
import { type Steps, useSteps } from './use-steps.js';

/** So many steps stand as buttons, and on a phone; the rest is behind the dots. */
const [AS_BUTTONS, ON_PHONE] = [3, 2];

/** Exactly the steps that I may take now: the likeliest filled, a few beside it, the rest behind the dots. */
export function ActionActs(of: ActsProps) {
  const steps = useSteps();
  const { action } = of.history;
  return (
    <>
      <ActWaits action={action} onAgain={(entry) => steps.again(action, entry)} />
      <Acts {...of} steps={steps} />
      {steps.sheet}
    </>
  );
}

interface ActsProps {
  history: ActionHistory;
  channel: ActionPlaceView | null;
}

function Acts({ history, channel, steps: { take, acting } }: ActsProps & { steps: Steps }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const buttons = phone ? ON_PHONE : AS_BUTTONS;
  const now = useNow();
  if (!channel) return <Lines widths={[40]} />;
  const { action } = history;
  const undo: ActionStep[] = mayUndo(actor, channel, history, now) ? ['undo'] : [];
  const steps = [...stepsNow(actor, channel, action), ...undo];
  if (steps.length === 0)
    return ACTION_STATUSES[action.status].open ? <p className={styles.text}>{t('actionPage.noActs')}</p> : null;
  const word = (step: ActionStep) => t(stepKey(step, action.status));
  return (
    <div className={styles.acts} role="group" aria-label={t('actionPage.acts')}>
      {steps.slice(0, buttons).map((step, place) => (
        <Button
          key={step}
          variant={place === 0 ? 'filled' : 'default'}
          onClick={() => take(action, step)}
          aria-disabled={acting.has(action.id) || undefined}
        >
          {word(step)}
        </Button>
      ))}
      <MoreActs
        label={t('actions.moreOf', { title: action.title ?? t('actionPage.erased') })}
        acts={steps
          .slice(buttons)
          .map((step) => ({ words: word(step), Icon: STEP_ICONS[step], act: () => take(action, step) }))}
      />
    </div>
  );
}
