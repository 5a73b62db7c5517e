import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Decision, type DecisionLink, linksOf } from '#libs/domain';
import { isAdopted } from './decision-now.js';
import styles from './later.module.css';
import { useSeriesDecisions } from './use-series-decisions.js';

/** Which earlier decisions a text changes, and which later ones changed it; each leads to the meeting that took it (P5). */
export function DecisionLinks({ decision }: { decision: Decision }) {
  const adopted = isAdopted(decision.status);
  const all = useSeriesDecisions(adopted || decision.changes !== undefined);
  const { changes, changedBy } = linksOf(decision, all);
  if (!changes.length && !changedBy.length) return null;
  return (
    <ul className={styles.links}>
      {changes.map((link) => (
        <Line key={link.other.decisionId} link={link} words={adopted ? 'does' : 'would'} />
      ))}
      {changedBy.map((link) => (
        <Line key={link.other.decisionId} link={link} words="isDone" />
      ))}
    </ul>
  );
}

function Line({ link: { how, other }, words }: LineProps) {
  const { t } = useTranslation();
  const Sign = words === 'isDone' ? IconArrowForwardUp : IconArrowBackUp;
  return (
    <li data-past={words === 'isDone' || undefined}>
      <Sign size={16} stroke={1.6} aria-hidden="true" />
      <Link to="/meetings/$meetingId" params={{ meetingId: other.meetingId }} title={other.text ?? undefined}>
        {t(`later.${words}.${how}`, { number: other.number })}
      </Link>
    </li>
  );
}

interface LineProps {
  link: DecisionLink;
  words: 'does' | 'would' | 'isDone';
}
