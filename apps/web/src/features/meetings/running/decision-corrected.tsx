import { IconUserExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CorrectedQuorum, correctedQuorum, type Decision } from '#libs/domain';
import styles from './later.module.css';
import { useRunning } from './running-context.js';

/** What a correction of the roll means for a decision: how many seats were there, and how many had been recorded (A9). */
export function DecisionCorrected({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const { view } = useRunning();
  const [first, ...rest] = correctedQuorum(view, decision);
  if (!first) return null;
  // Where the same seats were there at both moments, the one at which it was decided says it.
  const said = rest.some((one) => isSame(one, first)) ? rest : [first, ...rest];
  return said.map(({ moment, recorded, corrected }) => (
    <p key={moment} className={styles.corrected} data-few={(recorded.met && !corrected.met) || undefined}>
      <IconUserExclamation size={18} stroke={1.6} aria-hidden="true" />
      <span>
        {t(`later.quorum.${moment}`, { count: corrected.present, of: corrected.of, recorded: recorded.present })}
        {recorded.met !== corrected.met && ` ${t(corrected.met ? 'later.quorum.enough' : 'later.quorum.tooFew')}`}
      </span>
    </p>
  ));
}

const isSame = (one: CorrectedQuorum, other: CorrectedQuorum): boolean =>
  JSON.stringify([one.recorded, one.corrected]) === JSON.stringify([other.recorded, other.corrected]);
