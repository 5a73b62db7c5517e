import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seatsNow } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { Seat } from '../../../ui/seat.js';
import { ActTrouble } from './act-trouble.js';
import styles from './hands.module.css';
import { HandMoves } from './hand-moves.js';
import { useRunning } from './running-context.js';

/** Who wishes to speak, in the order in which they are heard; about the rules first (R5). */
export function HandsPanel() {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, act, inChair, person, directory, agency, letters, may, actor } = useRunning();
  const { hands } = view;
  const seats = new Map([...seatsNow(view)].map(([agencyId, personId]) => [personId, agencyId]));
  const mine = hands.some(({ personId }) => personId === actor.personId);
  const canRaise = may('hand.raise') && !inChair && view.meeting.currentItemId !== undefined;
  if (hands.length === 0 && !canRaise) return null;
  return (
    <section className={styles.hands} aria-labelledby="hands">
      <h2 id="hands">
        {t('running.hands.title')} <span>{hands.length || t('running.hands.none')}</span>
      </h2>
      {hands.length > 0 && (
        <ol className={styles.list}>
          {hands.map(({ personId, at, order }, place) => {
            const agencyId = seats.get(personId);
            return (
              <li key={personId}>
                {agencyId ? (
                  <Seat letters={letters(agencyId)} name={agency(agencyId)} us={directory.isUs(agencyId)} />
                ) : (
                  <span />
                )}
                <span className={styles.who}>
                  {person(personId)}
                  <small>
                    {order ? t('running.hands.order') : t('running.hands.since', { time: dates.time(new Date(at)) })}
                  </small>
                </span>
                {inChair && <HandMoves place={place} />}
                {inChair && (
                  <Button
                    className={styles.give}
                    variant={place === 0 ? 'light' : 'default'}
                    aria-label={t('running.hands.giveTo', { person: person(personId) })}
                    onClick={() => void act('hand.lower', { personId })}
                  >
                    {t('running.hands.give')}
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {canRaise && (
        <div className={styles.own}>
          {mine ? (
            <Button className={styles.wide} onClick={() => void act('hand.lower')}>
              {t('running.hands.lower')}
            </Button>
          ) : (
            <>
              <Button className={styles.wide} onClick={() => void act('hand.raise')}>
                {t('running.hands.raise')}
              </Button>
              <Button variant="subtle" onClick={() => void act('hand.raise', { order: true })}>
                {t('running.hands.raiseOrder')}
              </Button>
            </>
          )}
        </div>
      )}
      <ActTrouble of={['hand.raise', 'hand.lower', 'hand.order']} />
    </section>
  );
}
