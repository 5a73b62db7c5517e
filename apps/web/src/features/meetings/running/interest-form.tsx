import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INTEREST_LEVELS, type InterestLevel } from '#libs/domain';
import choosing from '../../../ui/choices.module.css';
import { SheetActs } from '../../../ui/sheet.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** Says that an item concerns oneself, and what follows from it: stays, stays without an answer, or leaves (A7). The secretary says it for others. */
export function InterestForm({ itemId, onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { view, act, actor, titleOf, isSecretary, person } = useRunning();
  const items = view.items.filter(({ status, part }) => (status === 'scheduled' || status === 'current') && !part);
  const [chosen, setChosen] = useState(items.some((one) => one.itemId === itemId) ? itemId! : '');
  const before = view.interests.find((one) => one.itemId === chosen && one.personId === actor.personId);
  const [level, setLevel] = useState<InterestLevel>(before?.level ?? 'declared_stays');
  const [personId, setPerson] = useState(actor.personId);
  const here = [...new Set(view.roll.filter(({ to }) => to === undefined).map((one) => one.personId))];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen) return;
        void act('interest.declare', {
          itemId: chosen,
          level,
          ...(personId === actor.personId ? {} : { personId }),
        });
        onClose();
      }}
    >
      <label className={styles.label}>
        {t('running.interest.item')}
        <select className={styles.select} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t('running.action.choose')}</option>
          {items.map((item) => (
            <option key={item.itemId} value={item.itemId}>
              {titleOf(item)}
            </option>
          ))}
        </select>
      </label>
      {isSecretary && (
        <label className={styles.label}>
          {t('running.interest.who')}
          <select className={styles.select} value={personId} onChange={(event) => setPerson(event.currentTarget.value)}>
            {[...new Set([actor.personId, ...here])].map((id) => (
              <option key={id} value={id}>
                {id === actor.personId ? t('app.you') : person(id)}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset className={choosing.choices}>
        <legend>{t('running.interest.what')}</legend>
        {INTEREST_LEVELS.map((one) => (
          <label key={one} className={choosing.choice}>
            <input type="radio" name="level" checked={level === one} onChange={() => setLevel(one)} />
            <span>{t(`running.interest.level.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!chosen}>
          {t('running.interest.declare')}
        </Button>
      </SheetActs>
    </form>
  );
}
