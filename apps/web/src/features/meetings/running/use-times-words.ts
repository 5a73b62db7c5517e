import { useTranslation } from 'react-i18next';
import type { Attendance } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';

/** From when to when somebody was there, and how: "14:00 to 15:30, video". */
export function useTimesWords(): (attendance: Attendance) => string {
  const { t } = useTranslation();
  const dates = useDates();
  return ({ from, to, mode }) => {
    const words = { from: dates.time(new Date(from)), mode: t(`running.mode.${mode}`) };
    return to === undefined
      ? t('later.roll.untilEnd', words)
      : t('later.roll.times', { ...words, to: dates.time(new Date(to)) });
  };
}
