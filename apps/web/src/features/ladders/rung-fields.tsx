import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LADDER_CLOCKS, type LadderProblem, RUNG_AUDIENCES, RUNG_CHANNELS } from '#libs/domain';
import forms from '../people/forms.module.css';
import { Chips } from './chips.js';
import { type DraftRung, type Side, SIDES, type Unit, UNITS } from './draft.js';
import styles from './ladders.module.css';

/** One step of a ladder that is being written: when it comes, whom it speaks to and on which ways, and what is wrong with it. */
export function RungFields({ number, of, rung, problems, onChange, onMove, onRemove }: RungFieldsProps) {
  const { t } = useTranslation();
  const legend = t('ladders.step', { number });
  const move = (by: -1 | 1, act: string, Icon: typeof IconArrowUp, can: boolean) => (
    <ActionIcon
      variant="subtle"
      className={styles.move}
      aria-label={t('people.actOn', { act, on: legend })}
      disabled={!can}
      onClick={() => onMove(by)}
    >
      <Icon size={18} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  );
  return (
    <fieldset className={styles.rung} data-wrong={problems.length > 0 || undefined}>
      <legend>{legend}</legend>
      <div className={styles.rungActs}>
        {move(-1, t('ladders.up'), IconArrowUp, number > 1)}
        {move(1, t('ladders.down'), IconArrowDown, number < of)}
        <ActionIcon
          variant="subtle"
          className={styles.move}
          aria-label={t('people.actOn', { act: t('ladders.remove'), on: legend })}
          disabled={of === 1}
          onClick={onRemove}
        >
          <IconTrash size={18} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </div>
      <When rung={rung} onChange={onChange} />
      <Chips
        legend={t('ladders.whom')}
        options={RUNG_AUDIENCES.map((one) => ({ value: one, words: t(`reminder.audience.${one}`) }))}
        chosen={rung.audience}
        onChange={(audience) => onChange({ audience })}
      />
      <Chips
        legend={t('ladders.how')}
        options={RUNG_CHANNELS.map((one) => ({ value: one, words: t(`reminder.way.${one}`) }))}
        chosen={rung.channels}
        onChange={(channels) => onChange({ channels })}
      />
      {problems.map((problem) => (
        <p key={problem} className={forms.wrong} role="alert">
          {t(`ladders.problem.${problem}`)}
        </p>
      ))}
    </fieldset>
  );
}

interface RungFieldsProps {
  number: number;
  /** How many there are. */
  of: number;
  rung: DraftRung;
  problems: readonly LadderProblem[];
  onChange: (change: Partial<DraftRung>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function When({ rung, onChange }: Pick<RungFieldsProps, 'rung' | 'onChange'>) {
  const { t } = useTranslation();
  const { side, amount, unit, clock } = rung;
  return (
    <div className={styles.when}>
      <NativeSelect
        label={t('ladders.when')}
        value={side}
        onChange={(event) => onChange({ side: event.currentTarget.value as Side, was: null })}
        data={SIDES.map((value) => ({ value, label: t(`ladders.side.${value}`) }))}
      />
      {side !== 'at' && (
        <>
          <TextInput
            className={styles.amount}
            label={t('ladders.amount')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={amount}
            onChange={(event) => onChange({ amount: event.currentTarget.value, was: null })}
          />
          <NativeSelect
            label={t('ladders.unit')}
            value={unit}
            onChange={(event) => onChange({ unit: event.currentTarget.value as Unit, was: null })}
            data={UNITS.map((value) => ({ value, label: t(`ladders.units.${value}`) }))}
          />
        </>
      )}
      <NativeSelect
        label={t('ladders.clock')}
        value={clock}
        onChange={(event) => onChange({ clock: event.currentTarget.value as DraftRung['clock'] })}
        data={LADDER_CLOCKS.map((value) => ({ value, label: t(`ladders.clocks.${value}`) }))}
      />
    </div>
  );
}
