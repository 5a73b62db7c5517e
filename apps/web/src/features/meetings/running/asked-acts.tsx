import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Decision } from '#libs/domain';
import type { AskedNow } from './decision-now.js';
import styles from './decision.module.css';
import { useRunning } from './running-context.js';

/** What the chair does with what is asked: the last chance to disagree, then "agreed"; or back with it (P2). The secretary enters what was said aloud. */
export function AskedActs({ decisions, asked }: AskedActsProps) {
  const { t } = useTranslation();
  const { inChair, isSecretary, open } = useRunning();
  return (
    <div className={styles.acts}>
      {inChair && <ChairActs decisions={decisions} asked={asked} />}
      {isSecretary && <Button onClick={() => open('aloud')}>{t('running.asked.aloud')}</Button>}
    </div>
  );
}

function ChairActs({ decisions, asked }: AskedActsProps) {
  const { t } = useTranslation();
  const { chair, open, view } = useRunning();
  const idsIn = (state: AskedNow['state']) =>
    decisions.filter((_, place) => asked[place]!.state === state).map(({ decisionId }) => decisionId);
  const [waiting, agreed] = [idsIn('waits'), idsIn('adoptable')];
  const objected = idsIn('objected').length > 0;
  const alone = decisions.length === 1;
  return (
    <>
      {waiting.length > 0 && (
        <Button variant="filled" onClick={() => void chair('decision.call', { decisionIds: waiting })}>
          {t('running.asked.call')}
        </Button>
      )}
      {agreed.length > 0 && (
        <Button
          variant="filled"
          onClick={() => agreed.forEach((decisionId) => void chair('decision.adopt', { decisionId }))}
        >
          {t('running.asked.adopt')}
        </Button>
      )}
      {agreed.length > 0 && alone && <Button onClick={() => open('adopt')}>{t('running.asked.adoptWith')}</Button>}
      {objected && <p className={styles.none}>{t('running.asked.objected')}</p>}
      {objected && alone && (
        <Button variant="filled" onClick={() => open('draft')}>
          {t('running.asked.changeText')}
        </Button>
      )}
      {objected && alone && view.meeting.rules.vote && (
        <Button onClick={() => open('vote')}>{t('running.asked.vote')}</Button>
      )}
      <Button
        variant="subtle"
        onClick={() => decisions.forEach(({ decisionId }) => void chair('decision.withdraw', { decisionId }))}
      >
        {t('running.asked.withdraw')}
      </Button>
    </>
  );
}

interface AskedActsProps {
  decisions: readonly Decision[];
  asked: readonly AskedNow[];
}
