import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import choosing from '../../../ui/choices.module.css';
import { SheetActs } from '../../../ui/sheet.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** Gives the chair to somebody who is there; where whoever leads is not heard of, the secretary names one (H2). */
export function HandOverForm({ onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { view, act, inChair, person, actor } = useRunning();
  const { chair, chairAskedById } = view.meeting;
  const [chosen, setChosen] = useState<string | null>(chairAskedById ?? null);
  const here = [...new Set(view.roll.filter(({ to }) => to === undefined).map(({ personId }) => personId))].filter(
    (id) => id !== chair?.personId,
  );
  const way = !inChair ? 'appointed' : chosen === chairAskedById ? 'agreed' : 'given';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen) return;
        void act('chair.pass', { way, toId: chosen });
        onClose();
      }}
    >
      <p className={styles.text}>{t(inChair ? 'running.chair.giveText' : 'running.chair.appointText')}</p>
      {here.length === 0 && <p className={styles.warning}>{t('running.chair.nobodyHere')}</p>}
      <fieldset className={choosing.choices}>
        <legend>{t('running.chair.toWhom')}</legend>
        {here.map((id) => (
          <label key={id} className={choosing.choice}>
            <input type="radio" name="chair" checked={chosen === id} onChange={() => setChosen(id)} />
            <span>
              {id === actor.personId ? t('app.you') : person(id)}
              {id === chairAskedById && ` (${t('running.chair.askedMark')})`}
            </span>
          </label>
        ))}
      </fieldset>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!chosen}>
          {t(inChair ? 'running.chair.give' : 'running.chair.appoint')}
        </Button>
      </SheetActs>
    </form>
  );
}
