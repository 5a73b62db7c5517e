import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedDays, MeetingRule } from '#libs/domain';
import forms from '../../../people/forms.module.css';
import { dayInWords } from '../../list/when-words.js';
import styles from './form.module.css';
import { MonthDayFields } from './month-day-fields.js';
import type { PartProps } from './part-props.js';
import { CLOSED_DAYS } from '#libs/domain';
import { WeekdayChips } from './weekday-chips.js';

/** When the meetings of a series are: the rule, the time and where clocks show it, and for how long. */
export function WhenPart({ draft, wrong, set }: PartProps) {
  const { t, i18n } = useTranslation();
  const zones = useMemo(() => zonesWith(draft.zone), [draft.zone]);
  const { gap } = wrong;
  const gapWords = gap && t('series.gap', { ...gap, day: dayInWords(gap.date, i18n.language), time: draft.time });
  return (
    <section className={styles.part}>
      <h2>{t('series.whenTitle')}</h2>
      <div className={forms.pair}>
        <NativeSelect
          label={t('series.every')}
          value={draft.every}
          onChange={({ currentTarget: { value } }) => set({ every: value as MeetingRule['every'] })}
          data={(['week', 'month'] as const).map((value) => ({ value, label: t(`series.${value}`) }))}
        />
        <TextInput
          label={t(draft.every === 'week' ? 'series.intervalWeeks' : 'series.intervalMonths')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          value={draft.interval}
          onChange={({ currentTarget: { value } }) => set({ interval: value })}
          error={wrong.interval && t('series.ruleWrong.interval')}
        />
      </div>
      {draft.every === 'week' ? (
        <WeekdayChips
          chosen={draft.weekdays}
          onChange={(weekdays) => set({ weekdays })}
          error={wrong.weekdays && t('series.ruleWrong.weekdays')}
        />
      ) : (
        <MonthDayFields draft={draft} wrong={wrong} set={set} />
      )}
      <NativeSelect
        label={t('series.closedDays')}
        value={draft.closedDays}
        onChange={({ currentTarget: { value } }) => set({ closedDays: value as ClosedDays })}
        data={CLOSED_DAYS.map((value) => ({ value, label: t(`series.closedChoice.${value}`) }))}
      />
      <div className={forms.pair}>
        <TextInput
          type="time"
          label={t('series.time')}
          value={draft.time}
          onChange={({ currentTarget: { value } }) => set({ time: value })}
          error={gapWords ?? (wrong.time && t('series.ruleWrong.time'))}
        />
        <TextInput
          label={t('series.minutesField')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={draft.minutes}
          onChange={({ currentTarget: { value } }) => set({ minutes: value })}
          error={wrong.minutes && t('series.ruleWrong.minutes')}
        />
      </div>
      <NativeSelect
        label={t('series.zone')}
        value={draft.zone}
        onChange={({ currentTarget: { value } }) => set({ zone: value })}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </NativeSelect>
      <div className={forms.pair}>
        <TextInput
          type="date"
          label={t('series.starts')}
          value={draft.starts}
          onChange={({ currentTarget: { value } }) => set({ starts: value })}
          error={wrong.starts && t('series.ruleWrong.starts')}
        />
        <TextInput
          type="date"
          label={t('series.until')}
          description={t('series.untilHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.until}
          min={draft.starts || undefined}
          onChange={({ currentTarget: { value } }) => set({ until: value })}
          error={wrong.until && t('series.ruleWrong.until')}
        />
      </div>
    </section>
  );
}

const zonesWith = (own: string): string[] => [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
