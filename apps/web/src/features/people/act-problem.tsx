import { useTranslation } from 'react-i18next';
import { Problem } from '../entry/parts.js';
import { isRefused } from './refused.js';

/** What stood in the way of an act on people, with words of its own for what may and may not be done here. */
export function ActProblem({ of: problem, illegal }: ActProblemProps) {
  const { t } = useTranslation();
  const words = isRefused(problem, 'forbidden')
    ? t('people.forbidden')
    : illegal && isRefused(problem, 'illegal_move')
      ? illegal
      : null;
  return <Problem of={problem} words={words} />;
}

interface ActProblemProps {
  of: unknown;
  /** Why it cannot be, where the server finds that it cannot. */
  illegal?: string;
}
