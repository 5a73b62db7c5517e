import { useTranslation } from 'react-i18next';
import { Trans } from 'react-i18next';
import type { Decision } from '#libs/domain';
import { Bench } from '../../../ui/seat.js';
import type { AskedNow } from './decision-now.js';
import styles from './decision.module.css';
import { useRunning } from './running-context.js';

/** How many seats have answered, and which. What a seat answered is not shown before the text is agreed on, but for disagreeing. */
export function SoFar({ decision: { positions }, asked: { seats, answered } }: SoFarProps) {
  const { t } = useTranslation();
  const { letters, agency, directory } = useRunning();
  return (
    <div className={styles.sofar}>
      <p>
        <Trans
          t={t}
          i18nKey="running.answer.soFar"
          values={{ answered: answered.length, count: seats.length }}
          components={{ b: <b /> }}
        />
      </p>
      <Bench
        label={t('running.answer.answeredBy', { names: answered.map(agency).join(', ') || t('running.answer.nobody') })}
      >
        {seats.map((agencyId) => (
          <span
            key={agencyId}
            className={styles.seat}
            title={agency(agencyId)}
            data-us={directory.isUs(agencyId) || undefined}
            data-in={agencyId in positions || undefined}
          >
            {letters(agencyId)}
          </span>
        ))}
      </Bench>
    </div>
  );
}

interface SoFarProps {
  decision: Decision;
  asked: AskedNow;
}
