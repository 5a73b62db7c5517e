import { useTranslation } from 'react-i18next';
import type { ReminderHealth } from '#libs/domain';
import { reasonWords } from '../actions/reminder-words.js';
import { Panel, Row, Rows, Section } from '../people/page.js';
import styles from './health.module.css';

/** What is set aside, and what did not arrive; each with its reason, and how many. */
export function HealthLost({ health }: { health: ReminderHealth }) {
  const { t, i18n } = useTranslation();
  const { parked, failed } = health;
  const number = (value: number): string => value.toLocaleString(i18n.language);
  return (
    <>
      <Section title={t('health.parked')} text={parked.length > 0 && t('health.parkedText')}>
        {parked.length === 0 && <None words={t('health.parkedNone')} />}
        {parked.length > 0 && (
          <Rows>
            {parked.map(({ reason, count }) => (
              <li key={reason}>
                <Row title={reason} tag={number(count)} />
              </li>
            ))}
          </Rows>
        )}
      </Section>
      <Section title={t('health.lost')} text={failed.length > 0 && t('health.lostText')}>
        {failed.length === 0 && <None words={t('health.lostNone')} />}
        {failed.length > 0 && (
          <Rows>
            {failed.map(({ channel, reason, count }) => (
              <li key={`${channel} ${reason}`}>
                <Row title={t(`reminder.way.${channel}`)} tag={number(count)} notes={[reasonWords(reason, t)]} />
              </li>
            ))}
          </Rows>
        )}
      </Section>
    </>
  );
}

const None = ({ words }: { words: string }) => (
  <Panel>
    <p className={styles.none}>{words}</p>
  </Panel>
);
