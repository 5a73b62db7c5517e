import { IconAlertTriangleFilled, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { quorumNow } from '#libs/domain';
import { lacksInWords, quorumInWords } from '../quorum-words.js';
import styles from './roll.module.css';
import { useRunning } from './running-context.js';

/** Whether there are enough seats to decide: a shape, a word, and what the rule is (A4). */
export function QuorumLight() {
  const { t, i18n } = useTranslation();
  const { view, directory, agency } = useRunning();
  const quorum = quorumNow(view);
  const short = (id: string) => directory.agency(id)?.shortName ?? agency(id);
  const naming = { t, language: i18n.language, agency: short };
  const lacks = lacksInWords(quorum, naming);
  const Light = quorum.met ? IconCircleCheck : IconAlertTriangleFilled;
  return (
    <div className={styles.light} data-met={quorum.met || undefined}>
      <p className={styles.lightTitle}>
        <Light size={20} stroke={1.6} aria-hidden="true" />
        {t(quorum.met ? 'running.quorum.met' : 'running.quorum.lost')}
      </p>
      <p className={styles.lightDetail}>
        {t('running.quorum.seats', { present: quorum.present, count: quorum.of })}{' '}
        {t('running.quorum.rule', { rule: quorumInWords(view.meeting.rules.quorum, naming) })}
        {lacks.length > 0 && ` ${lacks.join('; ')}.`}
      </p>
      {view.meeting.inquorate && <p className={styles.lightDetail}>{t('running.heldWithout')}</p>}
    </div>
  );
}
