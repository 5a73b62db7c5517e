import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { daysIn } from '../../../calendar/days-in-words.js';
import forms from '../../../people/forms.module.css';
import { type Nth, nthInWords } from '../rule-words.js';
import type { PartProps } from './part-props.js';
import type { SeriesDraft } from './series-draft.js';

const NTH: readonly Nth[] = [1, 2, 3, 4, -1];
const WEEK = [1, 2, 3, 4, 5, 6, 7];
/** Days that every month has; what comes after them is offered as the last one (K7). */
const DAYS = Array.from({ length: 28 }, (_, place) => place + 1);

/** Which day of a month: by its number, or the n-th of a day of the week. */
export function MonthDayFields({ draft, wrong, set }: PartProps) {
  const { t, i18n } = useTranslation();
  const { weekday } = daysIn(i18n.language);
  return (
    <>
      <NativeSelect
        label={t('series.onMonth')}
        value={draft.onMonth}
        onChange={({ currentTarget: { value } }) => set({ onMonth: value as SeriesDraft['onMonth'] })}
        data={[
          { value: 'weekday', label: t('series.byWeekday') },
          { value: 'day', label: t('series.byDay') },
        ]}
        error={wrong.on && t('series.ruleWrong.on')}
      />
      {draft.onMonth === 'day' ? (
        <NativeSelect
          label={t('series.dayNumber')}
          description={t('series.dayHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.day}
          onChange={({ currentTarget: { value } }) => set({ day: value })}
          data={[
            ...DAYS.map((day) => ({ value: String(day), label: String(day) })),
            { value: '-1', label: t('series.dayLast') },
          ]}
        />
      ) : (
        <div className={forms.pair}>
          <NativeSelect
            label={t('series.whichOne')}
            value={draft.nth}
            onChange={({ currentTarget: { value } }) => set({ nth: value })}
            data={NTH.map((nth) => ({ value: String(nth), label: nthInWords(nth, Number(draft.weekday), t) }))}
          />
          <NativeSelect
            label={t('series.weekday')}
            value={draft.weekday}
            onChange={({ currentTarget: { value } }) => set({ weekday: value })}
            data={WEEK.map((day) => ({ value: String(day), label: weekday(day) }))}
          />
        </div>
      )}
    </>
  );
}
