import { useTranslation } from 'react-i18next';
import { answeringSeats, type Decision, seatsNow } from '#libs/domain';
import { useServerNow } from '../meeting-clock.js';
import { ActTrouble } from './act-trouble.js';
import { AnswerButtons } from './answer-buttons.js';
import { AskedActs } from './asked-acts.js';
import { askedNow } from './decision-now.js';
import { DecisionText } from './decision-text.js';
import styles from './decision.module.css';
import { ObjectionsWindow } from './objections-window.js';
import { SoFar } from './so-far.js';
import { useRunning } from './running-context.js';

/** What the meeting is asked now: the text, one's own answer in one tap, who has answered, and what the chair does with it. */
export function AskedBlock({ decisions }: { decisions: Decision[] }) {
  const { t } = useTranslation();
  const { view, may, actor, open, inChair, isSecretary } = useRunning();
  const now = useServerNow();
  const asked = decisions.map((decision) => askedNow(view, decision, now));
  const windowLeft = Math.max(...asked.map((one) => one.windowLeft));
  // A seat has one voice: that of whoever fills it now (P3).
  const holder = seatsNow(view).get(actor.agencyId);
  const answers =
    may('decision.answer') &&
    holder === actor.personId &&
    decisions.some(({ itemId }) => answeringSeats(view, itemId).includes(actor.agencyId));
  const running = view.meeting.status === 'in_session';
  return (
    <div className={styles.block} data-asked>
      {decisions.map((decision) => (
        <DecisionText
          key={decision.decisionId}
          decision={decision}
          onChange={inChair && decisions.length === 1 ? () => open('draft') : null}
        />
      ))}
      {windowLeft > 0 && <ObjectionsWindow left={windowLeft} />}
      {answers && running && <AnswerButtons decisions={decisions} />}
      {holder === undefined && may('decision.answer') && running && !isSecretary && (
        <p className={styles.none}>{t('running.answer.notNow')}</p>
      )}
      <SoFar decision={decisions[0]!} asked={asked[0]!} />
      {(inChair || isSecretary) && running && <AskedActs decisions={decisions} asked={asked} />}
      <ActTrouble
        of={['decision.answer', 'decision.draft', 'decision.call', 'decision.adopt', 'decision.withdraw', 'item.pull']}
      />
    </div>
  );
}
