import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
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
  /** It was sent before and refused: what was given, why not, and beside which field that stands. */
  again?: { given: Given; reason: string; fault: GivenFault | null };
}

function Asking({ action, step, again, act, onClose }: Asked & Pick<ActSheetProps, 'act' | 'onClose'>) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<Given>(() => again?.given ?? givenAtFirst(action));
  const [fault, setFault] = useState<GivenFault | null>(again?.fault ?? null);
  const [refused, setRefused] = useState(again?.reason);
  /** What is wrong with a field: what the server said of it, or true for what the field itself says. */
  const wrong = (field: GivenFault): boolean | string => fault === field && (refused ?? true);
  const change = (by: Partial<Given>) => {
    setGiven({ ...given, ...by });
    setFault(null);
    setRefused(undefined);
  };
  const says = step !== 'offer' && step !== 'hold' && step !== 'help';
  const text = TEXTS[step];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = wrongIn(step, given, action, Date.now());
        setFault(found);
        setRefused(undefined);
        if (found) return;
        for (const input of inputsOf(step, given, action)) void act(action, step, input);
        onClose();
      }}
    >
      <p className={styles.what} dir="auto">
        {action.title ?? t('actionPage.erased')}
      </p>
      <div className={styles.fields}>
        {refused && fault === null && <Problem words={refused} />}
        {step === 'move' && <DueFields due={dueGiven(given, action)} onChange={change} wrong={wrong('due')} />}
        {says && (
          <WordsField
            label={t(`actSheet.${step}.words`)}
            value={given.words}
            onChange={(words) => change({ words })}
            wrong={wrong('words')}
          />
        )}
        {step === 'offer' && <AgencyField action={action} given={given} onChange={change} wrong={wrong('choice')} />}
        {step === 'hold' && <HolderField action={action} given={given} onChange={change} wrong={wrong('choice')} />}
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
