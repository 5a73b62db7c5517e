import { Button } from '@mantine/core';
import { IconArmchair2 } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chairOffered } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { ActTrouble } from './act-trouble.js';
import { ChairConcerned } from './chair-concerned.js';
import { ChairGone } from './chair-gone.js';
import styles from './item.module.css';
import { useRunning } from './running-context.js';

/** News about the chair: it was asked for, it went to somebody else, or nothing is heard of whoever leads (H1, H2). */
export function ChairLine() {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, inChair, act, person } = useRunning();
  const { chair, chairAskedById } = view.meeting;
  const back = chairOffered(view);
  const led = useRef(inChair);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (led.current !== inChair) setLost(!inChair);
    led.current = inChair;
  }, [inChair]);
  if (!chair) return null;
  return (
    <>
      {lost && !inChair && (
        <div className={styles.note} role="alert">
          <IconArmchair2 size={18} stroke={1.6} aria-hidden="true" />
          <p>{t('running.notInChair', { person: person(chair.personId), time: dates.time(new Date(chair.since)) })}</p>
          <Button variant="subtle" onClick={() => setLost(false)}>
            {t('running.allRight')}
          </Button>
        </div>
      )}
      {inChair && chairAskedById && (
        <div className={styles.note} role="status">
          <IconArmchair2 size={18} stroke={1.6} aria-hidden="true" />
          <div>
            <p>{t('running.chair.asks', { person: person(chairAskedById) })}</p>
            <div className={styles.acts}>
              <Button onClick={() => void act('chair.pass', { way: 'agreed', toId: chairAskedById })}>
                {t('running.chair.agree')}
              </Button>
            </div>
          </div>
        </div>
      )}
      {inChair && back && (
        <div className={styles.note} role="status">
          <IconArmchair2 size={18} stroke={1.6} aria-hidden="true" />
          <div>
            <p>{t('running.chair.overForThem', { person: person(back) })}</p>
            <div className={styles.acts}>
              <Button onClick={() => void act('chair.pass', { way: 'given', toId: back })}>
                {t('running.chair.giveBack', { person: person(back) })}
              </Button>
            </div>
          </div>
        </div>
      )}
      {inChair && <ChairConcerned />}
      {!inChair && <ChairGone />}
      <ActTrouble of={['chair.ask', 'chair.pass']} />
    </>
  );
}
