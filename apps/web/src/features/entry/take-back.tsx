import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates.js';
import { ActButton, Fields, Problem } from './parts.js';

/** Takes back what was answered by a link, for as long as that can be done. */
export function TakeBack({ until, hint, busy, problem, onTakeBack }: TakeBackProps) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Fields onSubmit={onTakeBack}>
      <p>{t(hint, { day: dates.day(until), time: dates.time(until) })}</p>
      <Problem of={problem} />
      <ActButton variant="default" words={t('answer.undo')} busyWords={t('answer.undoBusy')} busy={busy} />
    </Fields>
  );
}

interface TakeBackProps {
  until: Date;
  /** How it is said until when, and what is so then. */
  hint: 'answer.undoHint' | 'reply.undoHint';
  busy: boolean;
  problem: unknown;
  onTakeBack: () => void;
}
