import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkCalendar } from '#libs/domain';
import { DueFields } from '../actions/act-sheet-fields.js';
import { Chip, Chips } from './agree-chip.js';
import { DUE_CHOICES, dueChoices } from './due-choices.js';

/** Until when: a day with one tap, or any day and time by the clock of the table. */
export function AgreeDue({ now, calendar, date, time, wrong, onChange }: AgreeDueProps) {
  const { t } = useTranslation();
  const group = useId();
  const choices = dueChoices(now, calendar);
  // Two may fall on one day; the first stands for both.
  const choice = DUE_CHOICES.find((one) => choices[one] === date);
  return (
    <>
      <Chips legend={t('agreeing.due')}>
        {DUE_CHOICES.map((one) => (
          <Chip key={one} name={group} checked={one === choice} onChoose={() => onChange({ date: choices[one], time })}>
            {t(`agreeing.choice.${one}`)}
          </Chip>
        ))}
      </Chips>
      <DueFields
        due={{ date, time, zone: calendar.zone }}
        wrong={wrong}
        onChange={({ date: day = date, time: clock = time }) => onChange({ date: day, time: clock })}
      />
    </>
  );
}

interface AgreeDueProps {
  /** Milliseconds since 1970. */
  now: number;
  /** When the table works. */
  calendar: WorkCalendar;
  /** `YYYY-MM-DD`, or nothing. */
  date: string;
  /** `HH:MM`, or nothing for the end of the day. */
  time: string;
  /** Whether it is to be said that this moment does not lie ahead. */
  wrong: boolean;
  onChange: (moment: { date: string; time: string }) => void;
}
