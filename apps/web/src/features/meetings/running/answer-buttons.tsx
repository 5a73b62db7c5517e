import { IconArrowForwardUp, IconCheck, IconHandStop, IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Decision, POSITION_NAMES, SEAT_POSITIONS, type SeatPosition } from '#libs/domain';
import { announce } from '../../../ui/announcer.js';
import { AnswerReason } from './answer-reason.js';
import styles from './answers.module.css';
import { useRunning } from './running-context.js';

const SIGNS: Record<SeatPosition, typeof IconCheck> = {
  consent: IconCheck,
  consent_with_reservation: IconMessagePlus,
  object: IconHandStop,
  stand_aside: IconArrowForwardUp,
};

/** Four answers of one size and colour: nobody is nudged. Where a reason is needed it is asked for; everything else is one tap. */
export function AnswerButtons({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation();
  const { act, actor, agency } = useRunning();
  const [asking, setAsking] = useState<SeatPosition | null>(null);
  const mine = decisions[0]!.positions[actor.agencyId]?.position;
  const answer = (position: SeatPosition, reason?: string) => {
    for (const { decisionId, version } of decisions)
      void act('decision.answer', { decisionId, version, position, ...(reason ? { reason } : {}) });
    setAsking(null);
    announce(t('running.answer.given', { answer: t(`running.position.${position}`) }));
  };
  return (
    <div className={styles.answers}>
      <h3>{t('running.answer.whatDoes', { agency: agency(actor.agencyId) })}</h3>
      <div className={styles.four}>
        {POSITION_NAMES.map((position) => {
          const Sign = SIGNS[position];
          const hint = position === 'consent_with_reservation' || position === 'object';
          return (
            <button
              key={position}
              type="button"
              aria-pressed={mine === position}
              aria-expanded={hint ? asking === position : undefined}
              onClick={() => (SEAT_POSITIONS[position].words === 'needed' ? setAsking(position) : answer(position))}
            >
              <Sign size={22} stroke={1.6} aria-hidden="true" />
              <span>
                {t(`running.position.${position}`)}
                {hint && <small>{t(`running.positionHint.${position}`)}</small>}
              </span>
              {mine === position && <em>{t('running.answer.yours')}</em>}
            </button>
          );
        })}
      </div>
      {asking && (
        <AnswerReason
          key={asking}
          position={asking}
          onGive={(reason) => answer(asking, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
