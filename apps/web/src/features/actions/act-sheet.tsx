import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import styles from './act-sheet.module.css';
import { AgencyField, HelpersField, HolderField } from './act-sheet-choices.js';
import { DueFields, WordsField } from './act-sheet-fields.js';
import type { ActionStep } from './action-steps.js';
import { dueGiven, type Given, type GivenFault, givenAtFirst, inputsOf, wrongIn } from './given.js';
import type { Act, PlacedAction } from './use-act.js';

/** Steps for which something is asked first. */
export type AskedStep = Exclude<ActionStep, 'assign' | 'accept' | 'start' | 'verify' | 'take' | 'assure' | 'undo'>;

/** What happens by it, where that is not plain from the button. */
const TEXTS: Partial<Record<AskedStep, `actSheet.${'cancel' | 'decline' | 'return' | 'offer' | 'move'}Text`>> = {
  cancel: 'actSheet.cancelText',
  decline: 'actSheet.declineText',
  return: 'actSheet.returnText',
  offer: 'actSheet.offerText',
  move: 'actSheet.moveText',
};

/** Asks for what a step needs beside the tap: a line of words, a date, an agency or a person. Null while nothing is asked. */
export function ActSheet({ asked, act, onClose }: ActSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={asked !== null} onClose={onClose} title={asked ? t(`actSheet.${asked.step}.title`) : ''}>
      {asked && <Asking key={`${asked.action.id} ${asked.step}`} {...asked} act={act} onClose={onClose} />}
    </Sheet>
  );
}

export interface ActSheetProps {
  asked: Asked | null;
  act: Act;
  onClose: () => void;
}

/** An action and the step that is about to be taken with it. */
export interface Asked {
  action: PlacedAction;
  step: AskedStep;
}

function Asking({ action, step, act, onClose }: Asked & Pick<ActSheetProps, 'act' | 'onClose'>) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<Given>(() => givenAtFirst(action));
  const [fault, setFault] = useState<GivenFault | null>(null);
  const change = (by: Partial<Given>) => {
    setGiven({ ...given, ...by });
    setFault(null);
  };
  const says = step !== 'offer' && step !== 'hold' && step !== 'help';
  const text = TEXTS[step];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = wrongIn(step, given, action, Date.now());
        setFault(wrong);
        if (wrong) return;
        for (const input of inputsOf(step, given, action)) void act(action, step, input);
        onClose();
      }}
    >
      <p className={styles.what} dir="auto">
        {action.title ?? t('actionPage.erased')}
      </p>
      <div className={styles.fields}>
        {step === 'move' && <DueFields due={dueGiven(given, action)} onChange={change} wrong={fault === 'due'} />}
        {says && (
          <WordsField
            label={t(`actSheet.${step}.words`)}
            value={given.words}
            onChange={(words) => change({ words })}
            wrong={fault === 'words'}
          />
        )}
        {step === 'offer' && <AgencyField action={action} given={given} onChange={change} wrong={fault === 'choice'} />}
        {step === 'hold' && <HolderField action={action} given={given} onChange={change} />}
        {step === 'help' && <HelpersField action={action} given={given} onChange={change} />}
        {text && <p className={styles.text}>{t(text)}</p>}
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t(`actSheet.${step}.submit`)}
        </Button>
      </SheetActs>
    </form>
  );
}
